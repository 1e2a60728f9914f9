import { afterEach, expect, test, vi } from 'vitest'
import { checkBaseUrl } from '../src/call/base-url.ts'
import { createRestoreClient } from '../src/index.ts'

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
  ['', 'not an address'],
  ['/v3', 'not an address'],
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

test('in a page it can be a path on the own server', () => {
  vi.stubGlobal('location', { href: 'https://console.example.com/restore' })
  expect(checkBaseUrl('/v3')).toBe('https://console.example.com/v3')
})
