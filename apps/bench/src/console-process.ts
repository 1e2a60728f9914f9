import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'

/** The built console in a process of its own, as it is served for a real server. */
export interface ConsoleProcess extends AsyncDisposable {
  readonly url: string
  /** What its heap holds after a collection, in bytes. */
  memory(): Promise<number>
}

/** Answers each message with what is left after a collection. */
const telling = `process.on('message', () => {
  gc()
  process.send(process.memoryUsage().heapUsed)
})
process.channel.unref()`

/** Builds the page and serves it before a backup server. */
export async function startConsoleProcess(upstream: string, ledger: string): Promise<ConsoleProcess> {
  const watched = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(telling)}`]
  const program = ['--conditions=@onedrive-restore/source', join(root, 'apps/web/server/cli.ts')]
  const child = spawn(process.execPath, [...watched, ...program], {
    env: { ...process.env, UPSTREAM: upstream, LEDGER: ledger, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return {
    url: await urlOf(child),
    async memory() {
      const answer = once(child, 'message')
      child.send('tell')
      return Number((await answer)[0])
    },
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit')
      child.kill()
      await exit
    },
  }
}

async function urlOf({ stdout }: ChildProcess): Promise<string> {
  let output = ''
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += chunk
    const [, url] = /^Restore console {2}(\S+)$/m.exec(output) ?? []
    if (url) return url
  }
  throw new Error(`The console did not start.\n${output}`)
}
