import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A repository that runs as after `npm start`; see {@link startRepo}. */
export interface StartedRepo extends AsyncDisposable {
  /** The process that was typed. On Linux and macOS it leads a process group, as under a terminal. */
  process: ChildProcess
  /** Everything printed so far, both streams. */
  output(): string
  /** Resolves when the output from `since` on matches; rejects when the process ends or the time is over. */
  printed(pattern: RegExp, since?: number): Promise<RegExpMatchArray>
  /** The exit code, once it is over. */
  ended: Promise<number | null>
}

/** The ports to use, by variable; `0` is a free one. */
export type Ports = Partial<Record<'WEB_PORT' | 'MOCK_PORT' | 'DOCS_PORT', string>>

const anyPorts: Ports = { WEB_PORT: '0', MOCK_PORT: '0', DOCS_PORT: '0' }

/** Starts what `npm start` starts, in the given folder, and returns at once. */
export function startRepo(folder: string, ports: Ports = {}, timeoutMs = 30_000): StartedRepo {
  const child = spawn(process.execPath, [join(folder, 'scripts/start.mjs')], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...anyPorts, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  // 'close' and not 'exit': only then is all of the output here.
  const ended = once(child, 'close').then(([code]) => code as number | null)

  const printed = async (pattern: RegExp, since = 0): Promise<RegExpMatchArray> => {
    const end = performance.now() + timeoutMs
    for (;;) {
      const match = output.slice(since).match(pattern)
      if (match) return match
      const over = child.exitCode !== null || child.signalCode !== null
      if (over || performance.now() > end)
        throw new Error(`Waited in vain for ${pattern}; the output is:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  return { process: child, output: () => output, printed, ended, [Symbol.asyncDispose]: stop }
}

/** What the greeting says once everything serves. */
export interface Addresses {
  page: string
  mock: string
  docs: string
  /** The line that can be pasted into a shell. */
  curl: string
}

/** Waits for the greeting and reads the addresses out of it. */
export async function addressesOf(repo: StartedRepo): Promise<Addresses> {
  const [, page = '', mock = '', docs = '', curl = ''] = await repo.printed(
    /Page {2}(\S+)\nMock {2}(\S+)\nDocs {2}(\S+)\n\n.*\n(curl .*)\n\nStop/,
  )
  return { page, mock, docs, curl }
}
