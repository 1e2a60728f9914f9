import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Certificate,
  makeAuthority,
  makeServerCertificate,
} from '@onedrive-restore/testing/certificates'
import { serve } from '@onedrive-restore/testing/scripted-server'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { type NodeTransportOptions, nodeTransport } from '../src/node.ts'
import { body, sessionId } from './restore-sample.ts'

let authority: Certificate
let stranger: Certificate
let good: Certificate

beforeAll(async () => {
  authority = await makeAuthority('Backup CA')
  stranger = await makeAuthority('Another CA')
  good = await makeServerCertificate(authority)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Restores against a server with a certificate; says what came of it and how many requests arrived. */
async function restore(certificate: Certificate, options?: NodeTransportOptions) {
  let arrived = 0
  await using server = await serve((request, response) => {
    arrived++
    request.resume().on('end', () => response.end())
  }, certificate)
  const transport = options && { transport: nodeTransport(options) }
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token', ...transport })
  const result = await client.restoreOneDrives(sessionId, body).catch((error) => error)
  return { result, arrived }
}

const trusted = { result: { body: 'none' }, arrived: 1 }
const untrusted = (code: string) => ({
  result: { outcome: 'not-sent', cause: { code: 'NOT_CONNECTED', cause: { code } } },
  arrived: 0,
})

test('a certificate of an authority that is given as PEM', async () => {
  expect(await restore(good, { ca: authority.cert })).toMatchObject(trusted)
})

test('a certificate of an authority that is given as a path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'client-tls-'))
  await writeFile(join(folder, 'ca.pem'), authority.cert)
  expect(await restore(good, { ca: join(folder, 'ca.pem') })).toMatchObject(trusted)
  await rm(folder, { recursive: true })
})

test('a certificate of an authority that nobody gave', async () => {
  expect(await restore(good)).toMatchObject(untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))
})

test('a certificate of the wrong authority', async () => {
  const wrong = await makeServerCertificate(stranger)
  expect(await restore(wrong, { ca: authority.cert })).toMatchObject({
    ...untrusted('x'),
    result: { outcome: 'not-sent' },
  })
})

test('an expired certificate', async () => {
  const expired = await makeServerCertificate(authority, -1)
  expect(await restore(expired, { ca: authority.cert })).toMatchObject(untrusted('CERT_HAS_EXPIRED'))
})

test('a certificate for another name', async () => {
  const other = await makeServerCertificate(authority, 7, 'other.example.com')
  expect(await restore(other, { ca: authority.cert })).toMatchObject(
    untrusted('ERR_TLS_CERT_ALTNAME_INVALID'),
  )
})

test('a pinned certificate, self-signed and of a wrong name', async () => {
  const own = await makeServerCertificate(undefined, 7, 'other.example.com')
  expect(await restore(own, { pin: own.pin })).toMatchObject(trusted)
  expect(await restore(own, { pin: own.pin.replaceAll(':', '').toLowerCase() })).toMatchObject(trusted)
})

test('another certificate than the pinned one', async () => {
  const { result, arrived } = await restore(good, { pin: stranger.pin, ca: authority.cert })
  expect(result).toMatchObject({ outcome: 'not-sent' })
  expect(result.message).toContain('the certificate of the server is not the pinned one')
  expect(arrived).toBe(0)
})

test('a pin beside an authority: both must hold', async () => {
  expect(await restore(good, { pin: good.pin, ca: authority.cert })).toMatchObject(trusted)
  expect(await restore(good, { pin: good.pin, ca: stranger.cert })).toMatchObject({
    result: { outcome: 'not-sent' },
    arrived: 0,
  })
})

test('verification can be switched off, for one client, with a warning', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  expect(await restore(good, { dangerouslyTrustAnyServer: true })).toMatchObject(trusted)
  expect(warned.mock.calls.map((call) => call[1])).toEqual(['RestoreSecurityWarning'])
  expect(await restore(good)).toMatchObject({ result: { outcome: 'not-sent' }, arrived: 0 })
  warned.mockRestore()
})

test('the environment cannot switch verification off, and is not changed', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  const before = { ...process.env }
  expect(await restore(good)).toMatchObject({ result: { outcome: 'not-sent' }, arrived: 0 })
  expect(process.env).toEqual(before)
})

test.for([
  [{ pin: 'abc' }, 'pin is not'],
  [{ proxy: 'socks5://localhost:1' }, 'proxy is not'],
  [{ ca: '/nowhere/ca.pem' }, 'ENOENT'],
  [{ pin: 'a'.repeat(64), dangerouslyTrustAnyServer: true }, 'useless'],
] as const)('%j is refused', ([options, reason]) => {
  expect(() => nodeTransport(options)).toThrow(reason)
})

/** A proxy that tunnels, and what it was asked. */
const asked: IncomingMessage[] = []
const proxy = createServer((_, response) => response.end()).on('connect', (request, socket) => {
  asked.push(request)
  if (request.headers['proxy-authorization'] === undefined) return socket.end('HTTP/1.1 407 Login\r\n\r\n')
  const [, port] = request.url?.split(':') ?? []
  const upstream = connect(Number(port), 'localhost', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    upstream.pipe(socket).pipe(upstream)
  }).on('error', () => socket.destroy())
  socket.on('error', () => upstream.destroy())
})
beforeAll(() => new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve)))
afterAll(() => {
  proxy.closeAllConnections()
  proxy.close()
})

test('a proxy sees a tunnel, and neither the token nor the body', async () => {
  const { port } = proxy.address() as AddressInfo
  const address = `http://me:secret%20word@localhost:${port}`
  expect(await restore(good, { ca: authority.cert, proxy: address })).toMatchObject(trusted)
  const { method, headers } = asked[0] as IncomingMessage
  expect([method, headers['proxy-authorization'], headers.authorization]).toEqual([
    'CONNECT',
    `Basic ${Buffer.from('me:secret word').toString('base64')}`,
    undefined,
  ])
})

test('a proxy that refuses is named, and nothing was sent', async () => {
  const { port } = proxy.address() as AddressInfo
  const { result, arrived } = await restore(good, { ca: authority.cert, proxy: `http://localhost:${port}` })
  expect(result).toMatchObject({ outcome: 'not-sent' })
  expect(result.message).toContain('the proxy answered 407')
  expect(arrived).toBe(0)
})
