import type { Socket } from 'node:net'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import type { NodeTransportOptions } from './node-transport-options.ts'
import { NotConnected } from './not-connected.ts'
import { readCertificates, readKey } from './read-pem.ts'
import { type ProxyServer, readProxy } from './read-proxy.ts'

/** {@link NodeTransportOptions}, read and checked. */
export interface Trust {
  tls: ConnectionOptions
  pin?: string
  proxy?: ProxyServer
}

/** Reads and checks the options. Throws a `TypeError` that names the wrong one. */
export function readTrust(options: NodeTransportOptions): Trust {
  checkTypes(options)
  const { ca, pin, proxy, dangerouslyTrustAnyServer } = options
  if (dangerouslyTrustAnyServer) warn(ca ?? pin)
  // Given in so many words, this wins over NODE_TLS_REJECT_UNAUTHORIZED.
  const rejectUnauthorized = !dangerouslyTrustAnyServer && (ca !== undefined || pin === undefined)
  return {
    tls: {
      rejectUnauthorized,
      ...(ca !== undefined && { ca: readCertificates('ca', ca) }),
      ...readIdentity(options),
    },
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

const types: Record<keyof NodeTransportOptions, 'string' | 'boolean'> = {
  ca: 'string',
  pin: 'string',
  cert: 'string',
  key: 'string',
  passphrase: 'string',
  proxy: 'string',
  dangerouslyTrustAnyServer: 'boolean',
}

/** A name that is misspelt would leave a check out in silence, and so would `'false'` for `false`. */
function checkTypes(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    const type = types[name as keyof NodeTransportOptions]
    if (type === undefined) throw new TypeError(`${name} is not an option of nodeTransport`)
    if (value !== undefined && typeof value !== type) throw new TypeError(`${name} is not a ${type}`)
  }
}

function warn(contradiction: string | undefined): void {
  if (contradiction !== undefined)
    throw new TypeError('dangerouslyTrustAnyServer makes `ca` and `pin` useless: give one or the other')
  process.emitWarning(
    'The certificate of the backup server is not checked (dangerouslyTrustAnyServer). Give `ca` or `pin` instead.',
    'RestoreSecurityWarning',
  )
}

/** What the client shows of itself. */
function readIdentity({ cert, key, passphrase }: NodeTransportOptions): ConnectionOptions {
  if (cert === undefined && key === undefined && passphrase === undefined) return {}
  if (cert === undefined || key === undefined)
    throw new TypeError(`${cert === undefined ? 'cert' : 'key'} is missing: cert and key go together`)
  const certificates = readCertificates('cert', cert)
  return { cert: certificates, key: readKey(key, passphrase, certificates) }
}

function readPin(pin: string): string {
  const digits = pin.replaceAll(':', '').toUpperCase()
  if (!/^[0-9A-F]{64}$/.test(digits)) throw new TypeError('pin is not a SHA-256 fingerprint of 64 hex digits')
  return digits
}
