import { createServer, type Server, type ServerResponse } from 'node:http'
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
  try {
    const close = await serve(http, port, upstream, options)
    return { url: options.origin ?? `http://localhost:${port}`, close }
  } catch (error) {
    http.close()
    throw error
  }
}

/** Puts everything behind a port that is open already, and returns what ends it. */
async function serve(
  http: Server,
  port: number,
  upstream: Upstream,
  { ledger: ledgerAt, origin, sendUncheckedBodies = false, assets: open }: ConsoleOptions,
): Promise<() => Promise<void>> {
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
  http.on('request', (request, response) => {
    const refused = gate.whyRefused(request)
    if (refused) refuse(response, refused)
    else if (isApi(request.url ?? '')) void api(request, response)
    else assets.answer(request, response)
  })
  return async () => {
    http.close()
    http.closeAllConnections()
    await runs[Symbol.asyncDispose]()
    await assets.close()
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
