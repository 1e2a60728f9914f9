import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { NodeTransportOptions } from './node-transport-options.ts'
import { abortedEarly, NotConnected, notConnected } from './not-connected.ts'
import { openSocket } from './open-socket.ts'
import { createPlaces, type Places } from './places.ts'
import { toResponse } from './to-response.ts'
import type { Transport, TransportInit } from './transport.ts'
import { readTrust, type Trust } from './trust.ts'

/** How many connections reads of one server have among them; more reads wait for one. */
const maxReadConnections = 32

// Node's own 16 KiB are too few for a chain of gateways, and a success with a longer head would be an unknown outcome.
const maxHeaderSize = 256 * 1024

/**
 * Makes a transport for Node, Deno and Bun with trust of its own: an authority, a pinned certificate, a certificate of
 * the client, a proxy.
 *
 * It waits for an answer as long as it is told to. Every call that changes something has a connection of its own.
 * Reads share 32 kept connections for each server; waiting for one of them does not count as connecting. Who calls a
 * transport himself must read the body of each answer, or cancel it, to give its connection back.
 *
 * No environment variable changes what it trusts, except that Node adds `NODE_EXTRA_CA_CERTS` to the authorities it
 * knows when `ca` is not given.
 *
 * @throws {TypeError} when an option cannot be understood or its file cannot be read
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { nodeTransport } from '@onedrive-restore/client/node'
 *
 * const transport = nodeTransport({ ca: 'ca.pem' })
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', transport })
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const trust = readTrust(options)
  const kept = agents(trust, true)
  const fresh = agents(trust, false)
  const servers = new Map<string, Places>()
  return async (address, init) => {
    const url = new URL(address)
    if (init.method !== 'GET') return exchange(begin(url, init, fresh), init)
    const places = servers.get(url.origin) ?? createPlaces(maxReadConnections)
    servers.set(url.origin, places)
    const give = await places.take(init.signal).catch((reason) => {
      throw abortedEarly(reason)
    })
    return exchange(
      orGive(give, () => begin(url, init, kept)),
      init,
      give,
    )
  }
}

function orGive<T>(give: () => void, run: () => T): T {
  try {
    return run()
  } catch (error) {
    give()
    throw error
  }
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

function begin(url: URL, init: TransportInit, { http, https }: Agents): ClientRequest {
  const { method, body, signal, connectLimit } = init
  if (signal?.aborted) throw abortedEarly(signal.reason)
  const headers = {
    'accept-encoding': 'gzip',
    ...init.headers,
    ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const path = url.pathname + url.search
  const connecting = { limit: connectLimit, signal }
  const options = { method, headers, host, port: url.port, path, maxHeaderSize, connecting }
  try {
    if (url.protocol === 'https:') return httpsRequest({ ...options, agent: https })
    return httpRequest({ ...options, agent: http })
  } catch (cause) {
    throw new NotConnected('the request is not valid', { cause })
  }
}

/** Sends what was begun. Settles whatever the server does; `over` is told when the connection is free again. */
function exchange(
  request: ClientRequest,
  { body, signal }: TransportInit,
  over = () => {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Nothing is written before a request has its socket, so what fails before that was not sent.
    const fail = (error: Error) => reject(request.socket ? error : notConnected(error))
    const end = () => {
      signal?.removeEventListener('abort', abort)
      fail(new Error('the connection was closed without an answer'))
      over()
    }
    // Not left to Node's option `signal`: on a kept connection Deno then tells nobody.
    const abort = () => {
      reject(request.socket ? signal?.reason : abortedEarly(signal?.reason))
      request.destroy(signal?.reason)
      end()
    }
    signal?.addEventListener('abort', abort)
    request.on('error', fail)
    request.once('close', end)
    request.once('upgrade', ({ statusCode }, socket) => {
      socket.destroy()
      fail(new Error(`the server answered ${statusCode} and left HTTP`))
    })
    request.once('response', (message) => {
      try {
        resolve(toResponse(message))
      } catch (error) {
        message.destroy()
        reject(error)
      }
    })
    request.end(body)
  })
}
