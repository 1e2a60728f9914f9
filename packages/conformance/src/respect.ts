import { fileURLToPath } from 'node:url'
import { runRedocly } from '@onedrive-restore/spec/redocly'

const folder = fileURLToPath(new URL('../../../spec/workflows/', import.meta.url))

/** What Respect found of one workflow, and the report of the whole run for people. */
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

/** What a run has beside its workflows: inputs and environment variables of its own. */
interface More {
  inputs?: Record<string, string>
  variables?: Record<string, string>
}

/**
 * Runs workflows of one file of the contract with Redocly Respect against a server, one after the other in one process.
 * A workflow has passed when all have.
 *
 * @returns what was found of each, in the same order
 */
export async function runWorkflows(
  file: string,
  workflows: string[],
  serverUrl: string,
  { inputs = {}, variables }: More = {},
): Promise<RespectResult[]> {
  const args = [
    'respect',
    `${folder}${file}.arazzo.yaml`,
    ...workflows.flatMap((workflow) => ['--workflow', workflow]),
    '--server',
    `contract=${serverUrl}`,
  ]
  // In the environment, as the contract's README says: other users of the machine can read command lines.
  const environment = { REDOCLY_CLI_RESPECT_INPUT: JSON.stringify({ ...account, ...inputs }), ...variables }
  const { code, stdout, stderr } = await runRedocly(args, environment)
  const report = stdout + stderr
  // A rule goes before each workflow; those that it calls have none.
  const parts = report.split(/^─+ *$/m)
  return workflows.map((workflow) => {
    const title = `Running workflow ${file}.arazzo.yaml / ${workflow} `
    const part = parts.find((text) => text.includes(title)) ?? ''
    const lines = [...part.matchAll(/^ *([✓✗]) [A-Z]+ \S+ - step (\S+)/gm)]
    const steps = Object.fromEntries(lines.map(([, mark, step]) => [step, mark === '✓']))
    return { steps, passed: code === 0, report }
  })
}

/** Runs one of them; see {@link runWorkflows}. */
export async function runWorkflow(
  file: string,
  workflow: string,
  serverUrl: string,
  more?: More,
): Promise<RespectResult> {
  const [result] = await runWorkflows(file, [workflow], serverUrl, more)
  return result as RespectResult
}
