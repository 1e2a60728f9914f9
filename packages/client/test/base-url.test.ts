import { afterEach, expect, test, vi } from 'vitest'
import { baseUrlOf, checkBaseUrl } from '../src/call/base-url.ts'
import { createRestoreClient, operations } from '../src/index.ts'
import { answer, failureOf, scripted } from './scripted.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test.for([
  ['https://backup.example.com:4443/v3', 'https://backup.example.com:4443/v3'],
  ['https://backup.example.com:4443/v3/', 'https://backup.example.com:4443/v3'],
  ['http://localhost:4010/v3', 'http://localhost:4010/v3'],
  ['http://127.0.0.1/v3', 'http://127.0.0.1/v3'],
  ['http://[::1]:4010/v3', 'http://[::1]:4010/v3'],
])('%s is an address to send passwords to', ([given, want]) => {
  expect(checkBaseUrl(given as string)).toBe(want)
})

test.for([
  ['', 'has no https:// in front'],
  ['v3', 'has no https:// in front'],
  ['backup.example.com/v3', 'has no https:// in front'],
  ['backup.example.com:4443/v3', 'has no https:// in front'],
  ['//backup.example.com/v3', 'has no https:// in front'],
  ['https://', 'not an address'],
  ['/v3?x=1', 'more than a path'],
  ['http://backup.example.com/v3', 'not HTTPS'],
  ['http://localhost.example.com/v3', 'not HTTPS'],
  ['http://127.0.0.1.example.com/v3', 'not HTTPS'],
  ['ftp://localhost/v3', 'not HTTPS'],
  ['https://admin:correct-horse@backup.example.com/v3', 'holds a login'],
  ['https://backup.example.com/v3?x=1', 'more than a path'],
])('%s is refused: %s', ([given, reason]) => {
  const create = () => createRestoreClient({ baseUrl: given as string })
  expect(create).toThrow(TypeError)
  expect(create).toThrow(reason as string)
  expect(create).not.toThrow('correct-horse')
})

test('a path is one on the own server of the page in which it is used', async () => {
  const { client, sent } = scripted([answer(200, [])], { baseUrl: '/v3' })
  const error = await failureOf(client.listOrganizations())
  expect(error).toMatchObject({ outcome: 'not-sent', url: operations.listOrganizations.path })
  expect(error.message).toMatch(/not sent, baseUrl has no host, and there is no page to take it from$/)
  expect(() => client.baseUrl).toThrow(TypeError)
  vi.stubGlobal('location', { origin: 'https://console.example.com' })
  expect(client.baseUrl).toBe('https://console.example.com/v3')
  expect(await client.listOrganizations()).toEqual([])
  expect(sent.map(({ url }) => url)).toEqual(['https://console.example.com/v3/Organizations'])
})

test('a page that came over plain HTTP is no place for passwords either', async () => {
  vi.stubGlobal('location', { origin: 'http://console.example.com' })
  const { client, sent } = scripted([], { baseUrl: '/v3' })
  expect(await failureOf(client.listOrganizations())).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})

test('plain HTTP is possible where it is asked for by name', async () => {
  const { client, sent } = scripted([answer(200, [])], {
    baseUrl: 'http://mock:4010/v3',
    dangerouslyAllowHttp: true,
  })
  await client.listOrganizations()
  expect(sent[0]?.url).toBe('http://mock:4010/v3/Organizations')
  expect(() => baseUrlOf('ftp://mock/v3', true)).toThrow('not HTTPS')
})
