import { generate } from 'selfsigned'

/** What a server needs for TLS, and a client to trust it; all PEM. */
export interface Certificate {
  key: string
  cert: string
  ca: string
}

const algorithm = { keyType: 'ec', algorithm: 'sha256' } as const

/**
 * Makes a certificate authority and a server certificate signed by it, valid for this machine's own names for a year.
 * The key of the authority is dropped at once, so it can sign nothing else.
 */
export async function createCertificate(): Promise<Certificate> {
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
      { name: 'subjectAltName', altNames: ownNames },
    ],
  })
  return { key: server.private, cert: server.cert, ca: ca.cert }
}

const ownNames = [
  { type: 2 as const, value: 'localhost' },
  { type: 7 as const, ip: '127.0.0.1' },
  { type: 7 as const, ip: '::1' },
]
