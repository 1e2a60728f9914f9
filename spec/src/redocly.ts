import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')

/** What a run of the Redocly command line left behind. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** Runs the Redocly command line, without telemetry and colours. Resolves whatever the exit code is. */
export function runRedocly(args: string[], variables: Record<string, string> = {}): Promise<Run> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1', ...variables }
  return new Promise((resolve) => {
    execFile(process.execPath, [redocly, ...args], { env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}
