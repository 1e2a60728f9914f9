import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { call, restoreOf } from './api.ts'

const canary = 'canary-of-a-password'

test('requests are recorded in order, with what became of them', async () => {
  await using mock = await startMock()
  await call(mock, 'listOrganizations', { query: '?offset=1' })
  await call(mock, 'restoreOneDrives', { body: {} })
  expect(mock.requests()).toMatchObject([
    {
      order: 1,
      method: 'GET',
      operation: 'listOrganizations',
      query: { offset: '1' },
      status: 200,
      executed: true,
    },
    { order: 2, method: 'POST', operation: 'restoreOneDrives', status: 400, executed: false, body: {} },
  ])
  expect(mock.requests()[1]?.reason).toMatch(/restoreToOriginalLocation/)
  mock.reset()
  expect(mock.requests()).toEqual([])
})

test('no secret comes out, in any spelling, by any way', async () => {
  const logged: unknown[] = []
  await using mock = await startMock({ log: (entry) => logged.push(entry) })
  const headers = { authorization: `Bearer ${canary}` }
  await call(mock, 'restoreOneDrives', { headers, body: restoreOf(['a']) })
  await call(mock, 'restoreOneDrives', {
    headers,
    body: restoreOf(['a'], { onpremisespassword: canary, officePassword: canary }),
  })
  await call(mock, 'restoreOneDrives', { headers, body: `{"OfficePassword": "${canary}", ` })
  await call(mock, 'createToken', {
    headers,
    body: { grant_type: 'password', username: 'a', Password: canary },
  })
  await call(mock, 'createToken', { headers, body: { grant_type: 'refresh_token', refresh_token: canary } })
  await call(mock, 'listOrganizations', { headers, query: `?access_token=${canary}` })
  const control = await fetch(new URL('/__mock/requests', mock.url))
  const all = inspect([mock.requests(), logged, await control.text()], { depth: 20, maxStringLength: null })
  expect(mock.requests()).toHaveLength(6)
  expect(all).toContain('Owner of a')
  expect(all).not.toContain(canary)
})

test('it is bounded', async () => {
  await using mock = await startMock()
  for (let count = 0; count < 1010; count++) await (await fetch(`${mock.url}/Nothing`)).arrayBuffer()
  const requests = mock.requests()
  expect(requests).toHaveLength(1000)
  expect(requests.at(-1)?.order).toBe(1010)
})
