import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { generate } from 'selfsigned'

/** A key and its certificate, PEM both. */
export interface Certificate {
  key: string
  cert: string
  /** SHA-256 fingerprint as people copy it, with colons. */
  pin: string
}

/** Makes an authority that nobody knows but who has its certificate. */
export function makeAuthority(name: string): Promise<Certificate> {
  return make(name, { extensions: [{ name: 'basicConstraints', cA: true }] })
}

/** Makes a certificate for a name or an address, signed by an authority; `days` below zero makes an expired one. */
export function makeServerCertificate(
  authority?: Certificate,
  days = 7,
  host = 'localhost',
): Promise<Certificate> {
  const day = 24 * 3_600_000
  const altName = isIP(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const)
  return make(host, {
    notBeforeDate: new Date(Date.now() - 30 * day),
    notAfterDate: new Date(Date.now() + days * day),
    extensions: [{ name: 'subjectAltName', altNames: [altName] }],
    ...(authority && { ca: authority }),
  })
}

async function make(
  name: string,
  options: NonNullable<Parameters<typeof generate>[1]>,
): Promise<Certificate> {
  const attributes = [{ name: 'commonName', value: name }]
  const made = await generate(attributes, { keyType: 'ec', algorithm: 'sha256', ...options })
  const pin = new X509Certificate(made.cert).fingerprint256
  return { key: made.private, cert: made.cert, pin }
}
