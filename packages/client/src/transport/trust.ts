import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import type { NodeTransportOptions } from './node-transport-options.ts'
import { NotConnected } from './not-connected.ts'

/** The proxy to tunnel through. */
export interface ProxyServer {
  host: string
  port: number
  authorization?: string
}

/** {@link NodeTransportOptions}, read and checked. */
export interface Trust {
  tls: ConnectionOptions
  pin?: string
  proxy?: ProxyServer
}

/** Reads and checks the options. Throws a `TypeError` that names the wrong one. */
export function readTrust({ ca, pin, proxy, dangerouslyTrustAnyServer }: NodeTransportOptions): Trust {
  if (dangerouslyTrustAnyServer) warn(ca ?? pin)
  // Given in so many words, this wins over NODE_TLS_REJECT_UNAUTHORIZED.
  const rejectUnauthorized = !dangerouslyTrustAnyServer && (ca !== undefined || pin === undefined)
  return {
    tls: { rejectUnauthorized, ...(ca !== undefined && { ca: readPem(ca) }) },
    ...(pin !== undefined && { pin: readPin(pin) }),
    ...(proxy !== undefined && { proxy: readProxy(proxy) }),
  }
}

/** Throws when the server's certificate is not the pinned one. */
export function checkPin(socket: Socket, { pin }: Trust): void {
  if (pin === undefined) return
  const fingerprint = (socket as TLSSocket).getPeerCertificate().fingerprint256?.replaceAll(':', '')
  if (fingerprint !== pin) throw new NotConnected('the certificate of the server is not the pinned one')
}

function warn(contradiction: string | undefined): void {
  if (contradiction !== undefined)
    throw new TypeError('dangerouslyTrustAnyServer makes `ca` and `pin` useless: give one or the other')
  process.emitWarning(
    'The certificate of the backup server is not checked (dangerouslyTrustAnyServer). Give `ca` or `pin` instead.',
    'RestoreSecurityWarning',
  )
}

function readPem(ca: string): string {
  return ca.includes('-----BEGIN') ? ca : readFileSync(ca, 'utf8')
}

function readPin(pin: string): string {
  const digits = pin.replaceAll(':', '').toUpperCase()
  if (!/^[0-9A-F]{64}$/.test(digits)) throw new TypeError('pin is not a SHA-256 fingerprint of 64 hex digits')
  return digits
}

function readProxy(proxy: string): ProxyServer {
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined
  if (url?.protocol !== 'http:') throw new TypeError('proxy is not the address of an HTTP proxy')
  const login = [url.username, url.password].map(decodeURIComponent).join(':')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 80),
    ...(url.username && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  }
}
