import { fileURLToPath } from 'node:url'
import { runRedocly } from '@onedrive-restore/spec/redocly'

const workflows = fileURLToPath(new URL('../../../spec/workflows/', import.meta.url))

/** What Respect found: how each step went, by workflow, and the report for people. */
export interface RespectResult {
  /** Step ids in the order in which they ran, each with whether all its checks passed. */
  steps: Record<string, boolean>
  passed: boolean
  report: string
}

/** Inputs of every workflow: who signs in, which organization is meant, and when. */
const account = {
  username: 'TECH\\administrator',
  password: 'correct-horse-battery',
  organization: 'eastsupport.onmicrosoft.com',
  pointInTime: '2019-04-12T10:54:40Z',
}

/** Runs one workflow of the contract with Redocly Respect against a server, with inputs and environment of its own. */
export async function runWorkflow(
  file: string,
  workflow: string,
  serverUrl: string,
  more: { inputs?: Record<string, string>; variables?: Record<string, string> } = {},
): Promise<RespectResult> {
  const inputs = { ...account, ...more.inputs }
  const args = [
    'respect',
    `${workflows}${file}.arazzo.yaml`,
    '--workflow',
    workflow,
    '--server',
    `contract=${serverUrl}`,
    ...Object.entries(inputs).flatMap(([name, value]) => ['--input', `${name}=${value}`]),
  ]
  const { code, stdout, stderr } = await runRedocly(args, more.variables)
  const report = stdout + stderr
  const lines = [...report.matchAll(/^ *([✓✗]) [A-Z]+ \S+ - step (\S+)/gm)]
  const steps = Object.fromEntries(lines.map(([, mark, step]) => [step, mark === '✓']))
  return { steps, passed: code === 0, report }
}
