import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import { type AddressInfo, createServer as createRawServer, isIPv6, type Server, type Socket } from 'node:net'

/** A server that a test has written for itself, on loopback. */
export interface ScriptedServer extends AsyncDisposable {
  readonly port: number
  /** Address of the API on it, such as `http://localhost:1234/v3`. */
  readonly url: string
}

/** Serves HTTP, or HTTPS when there is a certificate. */
export function serve(
  listener: RequestListener,
  tls?: ServerOptions,
  host = 'localhost',
): Promise<ScriptedServer> {
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  return listen(server, tls ? 'https' : 'http', host, () => server.closeAllConnections())
}

/** Serves bare connections: what is not HTTP, or not all of it. */
export function serveRaw(listener: (socket: Socket) => void, host = 'localhost'): Promise<ScriptedServer> {
  const sockets = new Set<Socket>()
  const server = createRawServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    listener(socket)
  })
  return listen(server, 'http', host, () => {
    for (const socket of sockets) socket.destroy()
  })
}

async function listen(
  server: Server,
  protocol: string,
  host: string,
  drop: () => void,
): Promise<ScriptedServer> {
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      drop()
    })
  const name = isIPv6(host) ? `[${host}]` : host
  return { port, url: `${protocol}://${name}:${port}/v3`, [Symbol.asyncDispose]: close }
}
