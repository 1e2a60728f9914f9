import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is started for the first test that asks, and ends with this process: when whoever started it closes its input. */
const starters = {
  browser: async () => (await import('../browser.ts')).startBrowserServer(),
  postgres: async () => {
    const server = await (await import('../postgres.ts')).startPostgres()
    return { address: server.url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
  },
}

interface Shared extends AsyncDisposable {
  readonly address: string
}

const started: Record<string, Promise<Shared>> = {}
const server = createServer(async ({ url = '' }, response) => {
  const name = url.slice(1) as keyof typeof starters
  started[name] ??= starters[name]()
  const found = await started[name].catch((error: unknown) => String(error))
  if (typeof found === 'string') response.writeHead(500).end(found)
  else response.end(found.address)
}).listen(0, '127.0.0.1')
await once(server, 'listening')
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

await once(process.stdin.resume(), 'close')
await Promise.allSettled(Object.values(started).map(async (shared) => (await shared)[Symbol.asyncDispose]()))
process.exit()
