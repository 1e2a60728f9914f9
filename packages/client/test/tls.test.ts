import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import {
  type Certificate,
  makeAuthority,
  makeServerCertificate,
} from '@onedrive-restore/testing/certificates'
import { type ScriptedServer, serve } from '@onedrive-restore/testing/scripted-server'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { type NodeTransportOptions, nodeTransport } from '../src/node.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'

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

test('a certificate of an authority that is given as PEM is trusted', async () => {
  expect(await restore(good, { ca: authority.cert })).toMatchObject(trusted)
})

test('a certificate of an authority that is given as a path is trusted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'client-tls-'))
  await writeFile(join(folder, 'ca.pem'), authority.cert)
  expect(await restore(good, { ca: join(folder, 'ca.pem') })).toMatchObject(trusted)
  await rm(folder, { recursive: true })
})

test('a certificate of an authority that nobody gave is refused, and nothing is sent', async () => {
  expect(await restore(good)).toMatchObject(untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))
})

test('a certificate of the wrong authority is refused, and nothing is sent', async () => {
  const wrong = await makeServerCertificate(stranger)
  expect(await restore(wrong, { ca: authority.cert })).toMatchObject({
    ...untrusted('x'),
    result: { outcome: 'not-sent' },
  })
})

test('an expired certificate is refused, and nothing is sent', async () => {
  const expired = await makeServerCertificate(authority, -1)
  expect(await restore(expired, { ca: authority.cert })).toMatchObject(untrusted('CERT_HAS_EXPIRED'))
})

test('a certificate for another name is refused, and nothing is sent', async () => {
  const other = await makeServerCertificate(authority, 7, 'other.example.com')
  expect(await restore(other, { ca: authority.cert })).toMatchObject(
    untrusted('ERR_TLS_CERT_ALTNAME_INVALID'),
  )
})

test('a pinned certificate is trusted, although it is self-signed and of a wrong name', async () => {
  const own = await makeServerCertificate(undefined, 7, 'other.example.com')
  expect(await restore(own, { pin: own.pin })).toMatchObject(trusted)
  expect(await restore(own, { pin: own.pin.replaceAll(':', '').toLowerCase() })).toMatchObject(trusted)
})

test('another certificate than the pinned one is refused, and nothing is sent', async () => {
  const { result, arrived } = await restore(good, { pin: stranger.pin, ca: authority.cert })
  expect(result).toMatchObject({ outcome: 'not-sent' })
  expect(result.message).toContain('the certificate of the server is not the pinned one')
  expect(arrived).toBe(0)
})

test('a server of many names is told which one is meant', async () => {
  const [named, unnamed] = [good, await makeServerCertificate(authority, 7, 'other.example.com')]
  const asked: string[] = []
  const SNICallback = (name: string, done: (error: null, context: SecureContext) => void) => {
    asked.push(name)
    done(null, createSecureContext(named))
  }
  await using server = await serve((_, response) => response.end('[]'), { ...unnamed, SNICallback })
  const transport = nodeTransport({ ca: authority.cert })
  await createRestoreClient({ baseUrl: server.url, token: 'any-token', transport }).listOrganizations()
  expect(asked).toEqual(['localhost'])
})

test.for(['127.0.0.1', '::1'])('%s is not a name, and is checked as an address', async (host) => {
  const asked: string[] = []
  const SNICallback = (name: string) => asked.push(name)
  const listener: RequestListener = (_, response) => response.end('[]')
  const mine = await makeServerCertificate(authority, 7, host)
  await using server = await serve(listener, { ...mine, SNICallback }, host)
  await using other = await serve(listener, good, host)
  const transport = nodeTransport({ ca: authority.cert })
  const client = ({ url }: ScriptedServer) =>
    createRestoreClient({ baseUrl: url, token: 'any-token', transport })
  expect(await client(server).listOrganizations()).toEqual([])
  expect(asked).toEqual([])
  const error = await failureOf(client(other).restoreOneDrives(sessionId, body))
  expect(error).toMatchObject(untrusted('ERR_TLS_CERT_ALTNAME_INVALID').result)
})

test('a pin beside an authority: both must hold', async () => {
  expect(await restore(good, { pin: good.pin, ca: authority.cert })).toMatchObject(trusted)
  expect(await restore(good, { pin: good.pin, ca: stranger.cert })).toMatchObject({
    result: { outcome: 'not-sent' },
    arrived: 0,
  })
})

test('verification is switched off for one client alone, with a warning', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  expect(await restore(good, { dangerouslyTrustAnyServer: true })).toMatchObject(trusted)
  expect(warned.mock.calls.map((call) => call[1])).toEqual(['RestoreSecurityWarning'])
  expect(await restore(good)).toMatchObject({ result: { outcome: 'not-sent' }, arrived: 0 })
  warned.mockRestore()
})

test('the environment does not switch verification off, and is not changed', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  const before = { ...process.env }
  expect(await restore(good)).toMatchObject({ result: { outcome: 'not-sent' }, arrived: 0 })
  expect(process.env).toEqual(before)
})

test.for([
  [{ pin: 'abc' }, 'pin is not'],
  [{ pin: 'a'.repeat(64), dangerouslyTrustAnyServer: true }, 'useless'],
] as const)('%j is refused', ([options, reason]) => {
  expect(() => nodeTransport(options)).toThrow(reason)
})
