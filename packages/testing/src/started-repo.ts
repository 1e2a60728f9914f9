import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

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

/** What `npm start` runs, without npm in between. */
const directly = [process.execPath, 'scripts/start.mjs']

const timeoutMs = 30_000

/** Starts a repository in the given folder and returns at once. */
export function startRepo(
  folder: string,
  ports: Ports = {},
  [program = '', ...args] = directly,
): StartedRepo {
  const child = spawn(program, args, {
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
    const giveUp = setTimeout(() => killGroup(child.pid), 5_000)
    await ended
    clearTimeout(giveUp)
  }
  return { process: child, output: () => output, printed, ended, [Symbol.asyncDispose]: stop }
}

/** The last resort when something below the process that was typed did not end with it. */
function killGroup(leader: number | undefined): void {
  if (leader !== undefined) process.kill(-leader, 'SIGKILL')
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
