import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** How a command ended, and what it printed. */
export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

const secrets = { RESTORE_PASSWORD: 'canary-of-the-server', OFFICE_PASSWORD: 'canary-of-the-office' }

/** Starts the command as a process, without a terminal. */
export function startCommand(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const cli = join(import.meta.dirname, '../src/cli.ts')
  return spawn(process.execPath, ['--conditions=@onedrive-restore/source', cli, ...args], {
    env: { PATH: process.env.PATH, ...secrets, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs the command to its end. */
export async function runCommand(
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = startCommand(args, env)
  const ran = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => {
    ran.stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    ran.stderr += chunk
  })
  child.stdin?.on('error', () => {}).end(input)
  const [code] = await once(child, 'close')
  return { code, ...ran }
}
