import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { NodeTransportOptions } from './node-transport-options.ts'
import { NotConnected } from './not-connected.ts'
import { openSocket } from './open-socket.ts'
import type { Transport, TransportInit } from './transport.ts'
import { readTrust, type Trust } from './trust.ts'

/**
 * Makes a transport for Node, Deno and Bun with trust of its own: an authority, a pinned certificate, a proxy.
 *
 * It waits for an answer as long as it is told to, connects anew for every call that changes something, and keeps
 * connections only for reads. No environment variable changes what it trusts, except that Node adds
 * `NODE_EXTRA_CA_CERTS` to the authorities it knows when `ca` is not given.
 *
 * @throws {TypeError} when an option cannot be understood, and the error of the file system when `ca` cannot be read
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { nodeTransport } from '@onedrive-restore/client/node'
 *
 * const transport = nodeTransport({ ca: 'ca.pem' })
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', transport })
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const trust = readTrust(options)
  const reads = agents(trust, true)
  const changes = agents(trust, false)
  return (url, init) => exchange(new URL(url), init, init.method === 'GET' ? reads : changes)
}

interface Agents {
  http: HttpAgent
  https: HttpsAgent
}

/**
 * A kept connection can be closed by the server at the moment a request is written to it, and nobody knows then whether
 * the request arrived. A call that changes something therefore gets a connection of its own.
 */
function agents(trust: Trust, keepAlive: boolean): Agents {
  const http = new HttpAgent({ keepAlive })
  const https = new HttpsAgent({ keepAlive })
  http.createConnection = connector(trust, false)
  https.createConnection = connector(trust, true)
  return { http, https }
}

function connector(trust: Trust, secure: boolean): HttpAgent['createConnection'] {
  return (options, done) => {
    const { host, port, connecting } = options as unknown as Connecting
    openSocket({ secure, host, port: Number(port), ...connecting }, trust).then(
      (socket) => done?.(null, socket),
      (error) => done?.(error, undefined as never),
    )
    return undefined
  }
}

/** What Node hands to `createConnection`, and our own part of it: Node keeps back a `signal` of its own. */
interface Connecting {
  host: string
  port: number | string
  connecting: { limit: number; signal: AbortSignal | undefined }
}

function exchange(url: URL, init: TransportInit, agents: Agents): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = begin(url, init, agents)
    request.once('error', rejecter(request, init.signal, reject))
    request.once('response', (message) => {
      try {
        resolve(toResponse(message))
      } catch (error) {
        reject(error)
      }
    })
    request.end(init.body)
  })
}

function begin(url: URL, init: TransportInit, { http, https }: Agents): ClientRequest {
  const { method, body, signal, connectLimit } = init
  const headers = {
    ...init.headers,
    ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const connecting = { limit: connectLimit, signal }
  const options = {
    method,
    headers,
    host,
    port: url.port,
    path: url.pathname + url.search,
    signal,
    connecting,
  }
  try {
    if (url.protocol === 'https:') return httpsRequest({ ...options, agent: https })
    return httpRequest({ ...options, agent: http })
  } catch (cause) {
    throw new NotConnected('the request is not valid', { cause })
  }
}

/** Nothing is written before a request has its socket, so what fails before that was not sent. */
function rejecter(request: ClientRequest, signal: AbortSignal | undefined, reject: (error: Error) => void) {
  return (error: Error & { code?: string }) => {
    const cause = signal?.aborted ? signal.reason : error
    reject(request.socket ? cause : new NotConnected(error.message, { cause }))
  }
}

const withoutBody = [204, 205, 304]

function toResponse(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0
  const headers = Object.entries(message.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  )
  const empty = withoutBody.includes(status)
  if (empty) message.resume()
  return new Response(empty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>), {
    status,
    headers,
  })
}
