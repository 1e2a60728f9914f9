import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { call, restoreOf } from './api.ts'

const origin = 'http://localhost:5173'

test('a browser may send what it asks for', async () => {
  await using mock = await startMock()
  const response = await fetch(`${mock.url}/Organizations`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  expect(response.headers.get('connection')).toBe('close')
  expect(response.headers.get('access-control-allow-methods')).toBe('GET')
  expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type')
  expect(mock.requests()).toEqual([])
})

test.for([200, 400])('a page can read an answer of status %i', async (status) => {
  await using mock = await startMock()
  const body = status === 200 ? restoreOf(['a']) : {}
  const response = await call(mock, 'restoreOneDrives', { body, headers: { origin } })
  expect(response.status).toBe(status)
  expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  expect(response.headers.get('connection')).toBe('close')
})

test('without a page there are no such headers', async () => {
  await using mock = await startMock()
  const response = await call(mock, 'listOrganizations')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})
