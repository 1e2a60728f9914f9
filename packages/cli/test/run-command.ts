import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { compileCache } from '@onedrive-restore/testing/compile-cache'
import { startInTerminal, type TerminalProcess } from '@onedrive-restore/testing/terminal'
import { main } from '../src/main.ts'

/** How a command ended, and what it printed. */
export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Where the command reads its passwords without asking. */
export const secrets = { RESTORE_PASSWORD: 'canary-of-the-server', OFFICE_PASSWORD: 'canary-of-the-office' }

const command = ['--conditions=@onedrive-restore/source', join(import.meta.dirname, '../src/cli.ts')]

/** Calls the command in this process, where it has nothing of the process but what is given. */
export async function callCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const ran = { stdout: '', stderr: '' }
  const into = (name: keyof typeof ran) =>
    new Writable({
      write(chunk, _encoding, done) {
        ran[name] += chunk
        done()
      },
    })
  const code = await main(args, '0.0.0', {
    env: { ...secrets, ...env },
    stdin: Readable.from([]),
    stdout: into('stdout'),
    stderr: into('stderr'),
    onInterrupt: () => () => {},
  })
  return { code, ...ran }
}

/** Starts the command in a terminal, where nothing but what is given is in its environment. */
export function startInTerminalOf(args: readonly string[], env: Record<string, string>): TerminalProcess {
  return startInTerminal(process.execPath, [...command, ...args], {
    PATH: process.env.PATH,
    ...compileCache,
    ...env,
  })
}

/** Starts the command as a process, without a terminal; the files are open for it from file descriptor 3 on. */
export function startCommand(
  args: readonly string[],
  env: Record<string, string> = {},
  files: readonly string[] = [],
): ChildProcess {
  return spawn(process.execPath, [...command, ...args], {
    env: { PATH: process.env.PATH, ...compileCache, ...secrets, ...env },
    stdio: ['pipe', 'pipe', 'pipe', ...files.map((file) => openSync(file, 'r'))],
  })
}

/** Runs the command as a process to its end. */
export async function runCommand(
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
  files: readonly string[] = [],
): Promise<Ran> {
  const child = startCommand(args, env, files)
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
