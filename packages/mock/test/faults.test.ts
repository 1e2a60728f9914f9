import { type IncomingMessage, request } from 'node:http'
import { expect, test } from 'vitest'
import { type Fault, type Mock, startMock } from '../src/index.ts'
import { bodyOf, call, ids, restoreOf } from './api.ts'

interface Seen {
  /** Code of the error of the socket, before or during the answer. */
  error?: string
  status?: number
  type?: string | undefined
  retryAfter?: string | undefined
  text?: string
  complete?: boolean
}

/** A plain Node client: what it sees of one request. */
function see(mock: Mock, path: string, body?: object): Promise<Seen> {
  return new Promise((resolve) => {
    const sent = request(
      mock.url + path,
      {
        method: body ? 'POST' : 'GET',
        headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
        agent: false,
      },
      (response) => read(response).then(resolve),
    )
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ error: `${error.code}` }))
    sent.end(body && JSON.stringify(body))
  })
}

async function read(response: IncomingMessage): Promise<Seen> {
  const { statusCode: status = 0, headers } = response
  const seen: Seen = { status, type: headers['content-type'], retryAfter: headers['retry-after'], text: '' }
  try {
    for await (const chunk of response) seen.text += chunk
  } catch (error) {
    seen.error = `${(error as NodeJS.ErrnoException).code}`
  }
  return { ...seen, complete: response.complete }
}

const bulk = `/RestoreSessions/${ids.restoreSessionId}/Organization/OneDrives/Action`

const table: [fault: Fault, seen: Seen, executed: boolean][] = [
  ['reset-before', { error: 'ECONNRESET' }, false],
  ['reset-after', { error: 'ECONNRESET' }, true],
  ['empty', { status: 200, type: undefined, text: '', complete: true }, true],
  ['truncated', { status: 200, error: 'ECONNRESET', complete: false }, true],
  ['html', { status: 200, type: 'text/html; charset=utf-8', complete: true }, true],
  ['too-many-requests', { status: 429, retryAfter: '1', complete: true }, false],
  ['unavailable', { status: 503, retryAfter: '1', complete: true }, false],
]

test.for(table)(
  '%s is seen as intended, and whether the restore was executed is known',
  async ([fault, seen, executed]) => {
    await using mock = await startMock()
    mock.faults.next(fault)
    expect(await see(mock, bulk, restoreOf(['a']))).toMatchObject(seen)
    expect(mock.requests().at(-1)).toMatchObject({ fault, executed })
    const { results } = await bodyOf(call(mock, 'listRestoreEvents'))
    expect(results).toHaveLength(executed ? 2 : 1)
  },
)

test('a truncated answer with a body ends in the middle of it', async () => {
  await using mock = await startMock()
  mock.faults.next('truncated')
  const { text, error, status } = await see(mock, '/Organizations')
  expect(status).toBe(200)
  expect(error).toBe('ECONNRESET')
  expect(text).toMatch(/^\[\{"id"/)
  expect(() => JSON.parse(`${text}`)).toThrow()
})

test('scripted faults are taken in order, and wait for their operation', async () => {
  await using mock = await startMock()
  mock.faults.next('unavailable', 'restoreOneDrives')
  mock.faults.next('too-many-requests')
  const statuses = [
    (await see(mock, '/Organizations')).status,
    (await see(mock, '/Organizations')).status,
    (await see(mock, bulk, restoreOf(['a']))).status,
    (await see(mock, bulk, restoreOf(['a']))).status,
  ]
  expect(statuses).toEqual([429, 200, 503, 200])
  mock.faults.next('unavailable')
  mock.faults.clear()
  expect((await see(mock, '/Organizations')).status).toBe(200)
  expect(() => mock.faults.next('nonsense' as Fault)).toThrow('There is no fault "nonsense"')
})

test('another process scripts them through the control address', async () => {
  await using mock = await startMock()
  const control = new URL('/__mock/faults', mock.url)
  await fetch(control, { method: 'POST', body: '{"fault": "unavailable", "operation": "listOrganizations"}' })
  expect((await see(mock, '/Organizations')).status).toBe(503)
  expect((await see(mock, '/Organizations')).status).toBe(200)
})

test('by probability the same seed gives the same faults', async () => {
  const run = async (seed: number) => {
    await using mock = await startMock({ seed, faults: { unavailable: 0.3, 'too-many-requests': 0.2 } })
    const statuses: (number | undefined)[] = []
    for (let count = 0; count < 60; count++) statuses.push((await see(mock, '/Organizations')).status)
    return statuses
  }
  const statuses = await run(3)
  expect(await run(3)).toEqual(statuses)
  expect(await run(4)).not.toEqual(statuses)
  expect(new Set(statuses)).toEqual(new Set([200, 429, 503]))
})
