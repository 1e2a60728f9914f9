import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openLedger } from '@onedrive-restore/runs'
import { apiPath, createApi } from './api.ts'
import type { Assets } from './assets/assets.ts'
import { createMockControl } from './mock-control.ts'
import { createRuns } from './runs/create-runs.ts'
import { openNotes } from './runs/notes.ts'
import { createGate } from './security.ts'
import { createSignIns } from './sign-ins.ts'
import { basePath, createUpstream, type UpstreamOptions } from './upstream.ts'

/** How to start the console; see each property. */
export interface ConsoleOptions extends UpstreamOptions {
  /** 0 is a free one. */
  readonly port: number
  /** @default 'localhost' */
  readonly host?: string
  /** The address by which browsers reach it, where a proxy with TLS stands in front. */
  readonly origin?: string | undefined
  /** The file of the ledger. The notes lie beside it. */
  readonly ledger: (port: number) => string | Promise<string>
  /** Where the page comes from. */
  readonly assets: (http: Server) => Promise<Assets>
}

/** The running console; see {@link startConsole}. */
export interface Console {
  /** Its address, such as `http://localhost:5173`. */
  readonly url: string
  /** Ends it and all runs at once; what was in flight is then unknown in the ledger. */
  close(): Promise<void>
}

/**
 * Starts the restore console: the page, its API, and the way to the backup server.
 *
 * @throws {LedgerError} when the ledger is not usable
 * @throws {TypeError} when the address of the server or its authority is not
 */
export async function startConsole(options: ConsoleOptions): Promise<Console> {
  const { host = 'localhost', origin, sendUncheckedBodies = false } = options
  const upstream = createUpstream(options)
  const http = createServer()
  // Chromium sends a POST again by itself when a connection that it has used before breaks.
  http.maxRequestsPerSocket = 1
  const port = await listen(http, options.port, host)
  const gate = createGate(port, origin)
  const file = await options.ledger(port)
  const ledger = await openLedger(file)
  const runs = await createRuns({
    ledger,
    notes: await openNotes(`${file}.notes`),
    server: upstream.url,
    checksBodies: !sendUncheckedBodies,
  })
  const parts = {
    upstream,
    gate,
    runs,
    mock: createMockControl(upstream),
    signIns: createSignIns(upstream.newClient),
    checksBodies: !sendUncheckedBodies,
  }
  const api = getRequestListener(createApi(parts).fetch, { overrideGlobalObjects: false })
  const assets = await options.assets(http)
  http.on('request', (request, response) => {
    const refused = gate.whyRefused(request)
    if (refused) {
      const headers = { 'content-type': 'application/json', connection: 'close' }
      return void response.writeHead(403, headers).end(JSON.stringify({ message: refused }))
    }
    if (isApi(request.url ?? '')) return void api(request, response)
    assets.answer(request, response)
  })
  return {
    url: origin ?? `http://localhost:${port}`,
    async close() {
      http.close()
      http.closeAllConnections()
      await runs[Symbol.asyncDispose]()
      await assets.close()
    },
  }
}

function isApi(url: string): boolean {
  return [apiPath, basePath].some(
    (path) => url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`),
  )
}

async function listen(http: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, host, resolve)
  })
  return (http.address() as AddressInfo).port
}
