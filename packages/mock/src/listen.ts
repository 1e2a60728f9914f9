import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Certificate } from './certificate.ts'

/** Where to listen, and with which certificate if any. */
export interface Place {
  port: number
  host: string
  certificate: Certificate | undefined
}

/** A server that listens. */
export interface Listening {
  /** Scheme, host and port. */
  origin: string
  close(): Promise<void>
}

/**
 * Starts a server; it listens when the promise resolves.
 *
 * @throws the error of the socket, `EADDRINUSE` among them, when the port cannot be had
 */
export async function listen(place: Place, answer: RequestListener): Promise<Listening> {
  const { port, host, certificate } = place
  const server = await createEither(certificate, answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    origin: `${certificate ? 'https' : 'http'}://${name}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function createEither(certificate: Certificate | undefined, answer: RequestListener): Promise<Server> {
  if (!certificate) return createServer(answer)
  const { createServer: createSecureServer } = await import('node:https')
  return createSecureServer(certificate, answer)
}
