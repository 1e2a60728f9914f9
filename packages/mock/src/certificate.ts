import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { generate } from 'selfsigned'
import { MockError } from './mock-error.ts'

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
 * the given ones. The key of the authority is dropped at once, so it can sign nothing else.
 *
 * @throws {MockError} for what is neither a host name nor an address
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
  if (isIP(name)) return { type: 7 as const, ip: name }
  // It takes paths off, and reads numbers as addresses.
  const value = /[/\\?#\s]/.test(name) ? '' : domainToASCII(name)
  if (/^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(value) && !isIP(value)) return { type: 2 as const, value }
  throw new MockError(`"${name}" is neither a host name nor an address, so no certificate can be for it.`)
}
