import { isIP } from 'node:net'
import { generate } from 'selfsigned'
import { hostNameOf } from './host-name.ts'

/** What a server needs for TLS, and a client to trust it; all PEM. */
export interface Certificate {
  key: string
  cert: string
  ca: string
}

const algorithm = { keyType: 'ec', algorithm: 'sha256' } as const
const ownNames = ['localhost', '127.0.0.1', '::1']

/**
 * Makes a certificate authority and a server certificate signed by it, valid for a year, for this machine's own names and
 * the given host names and addresses. The key of the authority is dropped at once, so it can sign nothing else.
 */
export async function createCertificate(names: readonly string[]): Promise<Certificate> {
  const altNames = [...new Set([...ownNames, ...names])].map(altName)
  const ca = await generate([{ name: 'commonName', value: 'onedrive-restore mock CA' }], {
    ...algorithm,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...algorithm,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  return { key: server.private, cert: server.cert, ca: ca.cert }
}

function altName(name: string) {
  return isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: hostNameOf(name) ?? name }
}
