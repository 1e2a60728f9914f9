import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Mock, type RecordedRequest, startMock } from '../src/index.ts'
import { call, ids, restoreOf } from './api.ts'

test('requests are recorded in order, with what became of them', async () => {
  await using mock = await startMock()
  await call(mock, 'listRestoreSessions', { query: '?offset=1' })
  await call(mock, 'restoreOneDrives', { body: {} })
  expect(mock.requests()).toMatchObject([
    {
      order: 1,
      method: 'GET',
      operation: 'listRestoreSessions',
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

test('it keeps the newest 1,000 requests', async () => {
  await using mock = await startMock()
  for (let count = 0; count < 1010; count++) await (await fetch(`${mock.url}/Nothing`)).arrayBuffer()
  const requests = mock.requests()
  expect(requests).toHaveLength(1000)
  expect(requests.at(-1)?.order).toBe(1010)
})

const maxBytes = 4 * 1024 * 1024

test('it keeps 4 MB of bodies, the newest ones', async () => {
  await using mock = await startMock()
  for (let count = 0; count < 6; count++)
    await call(mock, 'restoreOneDrives', { body: restoreOf(['a'], { padding: 'x'.repeat(1_000_000) }) })
  const kept = mock.requests().map(({ body }) => body !== undefined)
  expect(kept).toEqual([false, false, true, true, true, true])
  await call(mock, 'restoreOneDrives', { body: restoreOf(['a'], { padding: 'x'.repeat(maxBytes) }) })
  const [last] = mock.requests().slice(-1)
  expect(last?.bytes).toBeGreaterThan(maxBytes)
  expect(mock.requests().filter(({ body }) => body !== undefined)).toEqual([])
})

test('what is not a body counts as well', async () => {
  await using mock = await startMock()
  const headers = { 'x-padding': 'x'.repeat(15_000) }
  for (let count = 0; count < 400; count++)
    await (await fetch(`${mock.url}/Nothing`, { headers })).arrayBuffer()
  const requests = mock.requests()
  expect(requests.at(-1)?.order).toBe(400)
  expect(requests.length * 15_000).toBeLessThan(maxBytes)
  expect(requests.length * 15_000).toBeGreaterThan(maxBytes * 0.9)
})

test.for([3_200, 100_000])('a property nested %i deep is recorded', async (depth) => {
  await using mock = await startMock()
  const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`
  const body = JSON.stringify(restoreOf(['a'], { extra: '?' })).replace('"?"', nested)
  expect((await call(mock, 'restoreOneDrives', { body })).status).toBe(200)
  expect(mock.requests()).toMatchObject([
    { status: 200, body: { restoreToOriginalLocation: { extra: '*** (1 item)' } } },
  ])
})

/** Begins a request and goes away in the middle of it. */
async function goAway(
  mock: Mock,
  body: string,
  isTimeToGo: () => boolean,
): Promise<RecordedRequest | undefined> {
  const path = `${new URL(mock.url).pathname}/RestoreSessions/${ids.restoreSessionId}/Organization/OneDrives/Action`
  const length = Buffer.byteLength(JSON.stringify(restoreOf(['a'])))
  const headers = {
    authorization: 'Bearer any',
    'content-type': 'application/json',
    'content-length': length,
  }
  const sent = request({ port: new URL(mock.url).port, host: 'localhost', method: 'POST', path, headers })
  sent.on('error', () => {})
  await new Promise((resolve) => sent.write(body, resolve))
  while (!isTimeToGo()) await sleep(10)
  sent.destroy()
  while (!mock.requests()[0]?.abandoned) await sleep(10)
  return mock.requests()[0]
}

test('an answer that nobody received is none', async () => {
  const logged: RecordedRequest[] = []
  await using mock = await startMock({ restoreTime: 60_000, log: (entry) => logged.push(entry) })
  const body = JSON.stringify(restoreOf(['a']))
  const entry = await goAway(mock, body, () => mock.requests()[0]?.executed === true)
  expect(entry).toMatchObject({ abandoned: true, executed: true, operation: 'restoreOneDrives' })
  expect(entry?.status).toBeUndefined()
  await call(mock, 'stopRestoreSession', { body: { stop: null } })
  await sleep(50)
  expect(mock.requests()[0]?.status).toBeUndefined()
  expect(logged.map(({ abandoned, status }) => abandoned ?? status)).toEqual([true, 200])
})

test('a request that was cut off is recorded, and nothing is done', async () => {
  await using mock = await startMock()
  const entry = await goAway(mock, '{"restore', () => true)
  expect(entry).toMatchObject({ abandoned: true, executed: false, bytes: 9 })
  expect((await call(mock, 'listOrganizations')).status).toBe(200)
})

test.for(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a header that is called %s ends nothing, and is masked',
  async (name) => {
    const lines: string[] = []
    await using mock = await startMock({ log: (line) => lines.push(JSON.stringify(line)) })
    // A list: an object would take `__proto__` for its prototype.
    const headers = [name, 'a secret of the caller', 'authorization', 'Bearer any-token', 'host', 'localhost']
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${mock.url}/Organizations`, { headers })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(200)
    await expect.poll(() => lines).toHaveLength(1)
    expect(`${lines}${JSON.stringify(mock.requests())}`).not.toContain('a secret of the caller')
    expect(mock.requests()).toHaveLength(1)
  },
)
