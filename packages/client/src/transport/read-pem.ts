import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * The certificates in a PEM text or in a PEM or DER file, as PEM. Throws a `TypeError` that says what is wrong with the
 * option called `name`: OpenSSL itself skips what it cannot read, and then trusts others.
 */
export function readCertificates(name: string, value: string): string {
  const bytes = read(name, value)
  const found = bytes[0] === derSequence ? [bytes] : blocksIn(name, `${bytes}`)
  return found
    .map((der, index) => toPem(der, `${name}: certificate ${index + 1} of ${found.length}`))
    .join('')
}

/** The private key in a PEM text or file, decrypted and known to belong to `certificates`. */
export function readKey(value: string, passphrase: string | undefined, certificates: string): string {
  const text = `${read('key', value)}`.replace(/\r\n?|\\n/g, '\n')
  // Deno finds no key that stands among certificates.
  const [pem = ''] = text.match(/-----BEGIN ([A-Z ]*PRIVATE KEY)-----[\s\S]*?-----END \1-----/) ?? []
  const key = orTypeError('key holds no private key in PEM, or passphrase is not its password', () =>
    createPrivateKey({ key: pem, passphrase }),
  )
  if (!new X509Certificate(certificates).checkPrivateKey(key))
    throw new TypeError('key is not the private key of cert')
  return `${key.export({ type: 'pkcs8', format: 'pem' })}`
}

/** The text itself, or the file that it is the path of. */
function read(name: string, value: string): Buffer {
  if (value.includes('-----BEGIN')) return Buffer.from(value)
  const bytes = orTypeError(`${name} is neither PEM text nor the path of a file that can be read`, () =>
    readFileSync(value),
  )
  if (bytes.includes(0) && bytes[0] !== derSequence)
    throw new TypeError(`${name} is a file in UTF-16, or of another kind: save it as PEM in ASCII or UTF-8`)
  return bytes
}

const derSequence = 0x30

// Any line end and any indent, also those of a text that went through JSON or an environment variable.
const space = /\s|\\[nr]/g

function blocksIn(name: string, text: string): Buffer[] {
  const begun = text.match(/-----BEGIN (X509 |TRUSTED )?CERTIFICATE-----/g) ?? []
  const blocks = [...text.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([^-]*)-----END /g)]
  if (begun.length === 0)
    throw new TypeError(
      `${name} holds no certificate${text.includes('PRIVATE KEY') ? ', but a private key' : ''}`,
    )
  if (blocks.length < begun.length) throw new TypeError(`${name} is cut off: a certificate in it has no end`)
  return blocks.map(([, base64 = '']) => Buffer.from(base64.replace(space, ''), 'base64'))
}

function toPem(der: Buffer, what: string): string {
  return orTypeError(`${what} cannot be read`, () => `${new X509Certificate(der)}`)
}

/** What was read; a failure is put in our words, since those of OpenSSL are cryptic and a path can be a key. */
function orTypeError<T>(sentence: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new TypeError(code?.startsWith('E') ? `${sentence} (${code})` : sentence)
  }
}
