import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Certificate,
  makeAuthority,
  makeServerCertificate,
} from '@onedrive-restore/testing/certificates'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { type NodeTransportOptions, nodeTransport } from '../src/node.ts'

const authority = await makeAuthority('Backup CA')
const stranger = await makeAuthority('Another CA')
const server = await makeServerCertificate(authority)
const gateway = await makeServerCertificate(authority, 7, 'client.example.com')
const pem = authority.cert.trim()
const der = (certificate: Certificate) => new X509Certificate(certificate.cert).raw

let folder: string
let open: ScriptedServer
let asking: ScriptedServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'))
  open = await serve((_, response) => response.end('[]'), server)
  const both = { ...server, ca: authority.cert, requestCert: true, rejectUnauthorized: true }
  asking = await serve((_, response) => response.end('[]'), both)
})
afterAll(async () => {
  await Promise.all([open, asking].map((made) => made[Symbol.asyncDispose]()))
  await rm(folder, { recursive: true })
})

async function fileOf(content: string | Uint8Array): Promise<string> {
  const file = join(folder, `${Math.random()}`)
  await writeFile(file, content)
  return file
}

function read({ url }: ScriptedServer, options: NodeTransportOptions): Promise<unknown> {
  const client = createRestoreClient({ baseUrl: url, token: 'any-token', transport: nodeTransport(options) })
  return client.listOrganizations()
}

describe('`ca` trusts the server', () => {
  test.for([
    ['with LF', pem],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
    ['with CR, as an old Mac writes it', pem.replaceAll('\n', '\r')],
    ['indented, as YAML does', pem.replaceAll('\n', '\n    ')],
    ['on one line, as an environment variable holds it', pem.replaceAll('\n', '\\n')],
    ['behind a byte order mark and a comment', `\ufeff# our CA\n${pem}`],
    ['as the second of two certificates', `${stranger.cert}\n${pem}`],
    ['beside its key', `${authority.key}\n${pem}`],
  ] as [string, string][])('when its PEM is written %s', async ([, text]) => {
    expect(await read(open, { ca: text })).toEqual([])
    expect(await read(open, { ca: await fileOf(text) })).toEqual([])
  })

  test('when it is a DER file', async () => {
    expect(await read(open, { ca: await fileOf(der(authority)) })).toEqual([])
  })
})

describe('`ca` is refused, so that no other authority is trusted in its place', () => {
  test.for([
    ['an empty file', '', 'ca holds no certificate'],
    ['a file with blanks', '\r\n \r\n', 'ca holds no certificate'],
    ['a file with a key only', authority.key, 'ca holds no certificate, but a private key'],
    ['a file in UTF-16', Buffer.from(`\ufeff${pem}`, 'utf16le'), 'ca is a file in UTF-16'],
    ['a file that ends within a certificate', `${pem}\n${pem.slice(0, 300)}`, 'ca is cut off'],
    [
      'a file that lost lines',
      pem.split('\n').toSpliced(3, 2).join('\n'),
      'certificate 1 of 1 cannot be read',
    ],
    ['half a DER file', der(authority).subarray(0, 200), 'certificate 1 of 1 cannot be read'],
    ['a file of something else', '0123456789', 'certificate 1 of 1 cannot be read'],
    ['a second certificate that is broken', `${pem}\n${pem.replace('MI', 'AA')}`, 'certificate 2 of 2'],
  ] as const)('when it is %s', async ([, content, sentence]) => {
    const ca = await fileOf(content)
    expect(() => nodeTransport({ ca })).toThrow(TypeError)
    expect(() => nodeTransport({ ca })).toThrow(sentence)
  })

  test.for(['', '/nowhere/ca.pem', tmpdir(), 'a\0b'])('when it is the path %j', (ca) => {
    expect(() => nodeTransport({ ca })).toThrow(TypeError)
    expect(() => nodeTransport({ ca })).toThrow('ca is neither PEM text nor the path of a file')
  })
})

describe('a server that asks for a certificate of the client', () => {
  const key = createPrivateKey(gateway.key)
  const passphrase = 'of-the-key'
  const locked = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }) as string

  test('gets it as PEM, as DER, and with a key behind a passphrase', async () => {
    const ca = authority.cert
    expect(await read(asking, { ca, cert: gateway.cert, key: gateway.key })).toEqual([])
    expect(
      await read(asking, { ca, cert: await fileOf(gateway.cert), key: await fileOf(gateway.key) }),
    ).toEqual([])
    expect(await read(asking, { ca, cert: await fileOf(der(gateway)), key: locked, passphrase })).toEqual([])
    expect(await read(asking, { ca, cert: gateway.cert, key: gateway.key.replaceAll('\n', '\r') })).toEqual(
      [],
    )
  })

  test.for([
    ['key first', (key: string, cert: string) => `Bag Attributes\n  friendlyName: x\n${key}\n${cert}`],
    ['certificate first', (key: string, cert: string) => `${cert}\nBag Attributes\n${key}`],
  ] as const)('gets both from one file, as OpenSSL makes it of a PFX, %s', async ([, join]) => {
    const file = await fileOf(join(gateway.key, gateway.cert))
    expect(await read(asking, { ca: authority.cert, cert: file, key: file })).toEqual([])
  })

  test('gets nothing from a client that has none', async () => {
    await expect(read(asking, { ca: authority.cert })).rejects.toThrow()
  })

  test.for([
    ['cert without key', { cert: gateway.cert }, 'key is missing'],
    ['key without cert', { key: gateway.key }, 'cert is missing'],
    ['passphrase alone', { passphrase }, 'cert is missing'],
    ['another key', { cert: gateway.cert, key: stranger.key }, 'key is not the private key of cert'],
    ['no key in key', { cert: gateway.cert, key: gateway.cert }, 'key holds no private key'],
    ['a wrong passphrase', { cert: gateway.cert, key: locked, passphrase: 'wrong' }, 'passphrase is not'],
    ['no passphrase', { cert: gateway.cert, key: locked }, 'passphrase is not'],
    ['a key instead of cert', { cert: gateway.key, key: gateway.key }, 'cert holds no certificate'],
  ] as [string, NodeTransportOptions, string][])(
    'is refused %s before anything is sent',
    ([, options, sentence]) => {
      expect(() => nodeTransport(options)).toThrow(TypeError)
      expect(() => nodeTransport(options)).toThrow(sentence)
    },
  )

  test('a key that is given in a wrong form is not shown', () => {
    const naked = gateway.key.split('\n').slice(1, -2).join('')
    const refusal = () => nodeTransport({ cert: gateway.cert, key: naked })
    expect(refusal).toThrow('key is neither PEM text nor the path of a file that can be read')
    expect(refusal).not.toThrow(naked.slice(0, 20))
  })
})

test.for([
  [{ cA: '' }, 'cA is not an option of nodeTransport'],
  [{ ca: 5 }, 'ca is not a string'],
  [{ dangerouslyTrustAnyServer: 'false' }, 'dangerouslyTrustAnyServer is not a boolean'],
])('%j is refused with the name of the option', ([options, sentence]) => {
  expect(() => nodeTransport(options as NodeTransportOptions)).toThrow(sentence as string)
})

test('an option that is undefined is not given', async () => {
  const nothing = { pin: undefined, cert: undefined, key: undefined, passphrase: undefined, proxy: undefined }
  const transport = { ca: authority.cert, ...nothing, dangerouslyTrustAnyServer: undefined }
  expect(await read(open, transport)).toEqual([])
})
