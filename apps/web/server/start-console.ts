import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openLedger } from '@onedrive-restore/runs'
import { apiPath, createApi } from './api.ts'
import type { Assets } from './assets/assets.ts'
import { createMockControl } from './mock-control.ts'
import { createRuns } from './runs/create-runs.ts'
import { openNotes } from './runs/notes.ts'
import { createGate, everyAnswer } from './security.ts'
import { createSignIns } from './sign-ins.ts'
import { basePath, createUpstream, type Upstream, type UpstreamOptions } from './upstream.ts'

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
  const upstream = createUpstream(options)
  const http = createServer()
  // Chromium sends a POST again by itself when a connection that it has used before breaks.
  http.maxRequestsPerSocket = 1
  const port = await listen(http, options.port, options.host ?? 'localhost')
  const opened = serve(http, port, upstream, options)
  // The port is open before the ledger is, and Node never answers a request that nobody listens for.
  http.on('request', (request, response) => {
    opened.then(
      ({ answer }) => answer(request, response),
      () => response.destroy(),
    )
  })
  try {
    const { close } = await opened
    return { url: options.origin ?? `http://localhost:${port}`, close }
  } catch (error) {
    http.close()
    throw error
  }
}

/** Opens everything that is behind a port, and returns what answers there and what ends it. */
async function serve(
  http: Server,
  port: number,
  upstream: Upstream,
  { ledger: ledgerAt, origin, sendUncheckedBodies = false, assets: open }: ConsoleOptions,
): Promise<{ answer: RequestListener; close: () => Promise<void> }> {
  const file = await ledgerAt(port)
  const checksBodies = !sendUncheckedBodies
  const [ledger, notes] = [await openLedger(file), await openNotes(`${file}.notes`)]
  const runs = await createRuns({ ledger, notes, server: upstream.url, checksBodies })
  const gate = createGate(port, origin)
  const mock = createMockControl(upstream)
  const signIns = createSignIns(upstream.newClient)
  const { fetch } = createApi({ upstream, mock, signIns, runs, gate, checksBodies })
  const api = getRequestListener(fetch, { overrideGlobalObjects: false })
  const assets = await open(http)
  return {
    answer(request, response) {
      const refused = gate.whyRefused(request)
      if (refused) refuse(response, refused)
      else if (isApi(request.url ?? '')) void api(request, response)
      else assets.answer(request, response)
    },
    async close() {
      http.close()
      http.closeAllConnections()
      await runs[Symbol.asyncDispose]()
      await assets.close()
    },
  }
}

function refuse(response: ServerResponse, message: string): void {
  const headers = { ...everyAnswer, 'content-type': 'application/json', connection: 'close' }
  response.writeHead(403, headers).end(JSON.stringify({ message }))
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
