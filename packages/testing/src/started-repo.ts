import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './root.ts'

/** A repository that runs as after `npm start`; see {@link startRepo}. */
export interface StartedRepo extends AsyncDisposable {
  /** The id of the process that was typed. On Linux and macOS it leads a process group, as under a terminal. */
  pid: Promise<number>
  /** Everything printed so far, both streams. */
  output(): string
  /** Resolves when the output from `since` on matches; rejects when the process ends or the time is over. */
  printed(pattern: RegExp, since?: number): Promise<RegExpMatchArray>
  /** The exit code, once it is over. */
  ended: Promise<number | null>
}

/** How to start a repository. */
export interface StartOptions {
  /** Variables, such as the port of the mock. Ports that are not named are free ones. */
  env?: Record<string, string>
  /** What is typed. @default what `npm start` runs, without npm in between */
  command?: string[]
  /** For whom it runs. @default whoever runs the test */
  uid?: number
}

const anyPorts = { WEB_PORT: '0', SAMPLE_PORT: '0', MOCK_PORT: '0', DOCS_PORT: '0' }
const directly = [process.execPath, 'scripts/start.mjs']
const guard = join(root, 'scripts/guard.mjs')
const timeoutMs = 30_000

/** Starts a repository in the given folder and returns at once. It ends with this process, however that ends. */
export function startRepo(
  folder: string,
  { env = {}, command = directly, ...options }: StartOptions = {},
): StartedRepo {
  const child = spawn(process.execPath, [guard, ...command], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', ...anyPorts, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    ...options,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const pid = once(child, 'message').then(([message]) => (message as { pid: number }).pid)
  // 'close' and not 'exit': only then is all of the output here.
  const ended = once(child, 'close').then(([code]) => code as number | null)

  const printed = async (pattern: RegExp, since = 0): Promise<RegExpMatchArray> => {
    const end = performance.now() + timeoutMs
    for (;;) {
      const match = output.slice(since).match(pattern)
      if (match) return match
      if (child.exitCode !== null || performance.now() > end)
        throw new Error(`Waited in vain for ${pattern}; the output is:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const stop = async () => {
    // It may be ending at this very moment.
    if (child.connected) child.send({ signal: 'SIGTERM' }, () => {})
    const giveUp = setTimeout(() => child.connected && child.disconnect(), 5_000)
    await ended
    clearTimeout(giveUp)
  }
  return { pid, output: () => output, printed, ended, [Symbol.asyncDispose]: stop }
}

/** What the greeting says once everything serves. */
export interface Addresses {
  page: string
  sample: string
  mock: string
  docs: string
  /** The line that can be pasted into a shell. */
  curl: string
}

/** Waits for the greeting and reads the addresses out of it. */
export async function addressesOf(repo: StartedRepo): Promise<Addresses> {
  const [greeting] = await repo.printed(/^Console [\s\S]*^Stop with Ctrl-C/m)
  const [, page = '', sample = '', mock = '', docs = ''] =
    greeting.match(/^Console +(\S+)\nSample +(\S+)\nMock +(\S+)\nDocs +(\S+)$/m) ?? []
  const [curl = ''] = greeting.match(/^curl .*$/m) ?? []
  return { page, sample, mock, docs, curl }
}
