import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreOneDrivesExamples, type TransportInit } from '../src/index.ts'
import { answer, failureOf, type Step, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that never answers. */
const silence: Step = ({ signal }: TransportInit) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

const hour = 3_600_000

test('a bulk restore waits, whatever the limits of the client', async () => {
  const slow: Step = ({ signal }: TransportInit) =>
    new Promise((resolve, reject) => {
      setTimeout(() => resolve(answer(200)), 11 * hour)
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  const { client } = scripted([slow], { limits: { wait: 1_000, total: 2_000 } })
  const restore = client.restoreOneDrives(sessionId, body)
  await vi.advanceTimersByTimeAsync(11 * hour)
  expect(await restore).toMatchObject({ body: 'none' })
})

test.for([
  [{ wait: 500 }, 500],
  [{ total: 700 }, 700],
  [{ wait: 500, total: 400 }, 400],
] as const)('a bulk restore with %j is unknown after %d ms', async ([limits, ms]) => {
  const { client, sent } = scripted([silence])
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { limits }))
  await vi.advanceTimersByTimeAsync(ms)
  expect(await failure).toMatchObject({ outcome: 'unknown', cause: { name: 'TimeoutError' } })
  expect(sent).toHaveLength(1)
})

test('a read waits two minutes', async () => {
  const { client } = scripted([silence])
  const failure = failureOf(client.listOrganizations())
  await vi.advanceTimersByTimeAsync(120_000)
  expect((await failure).message).toMatch(/the limit of 120000 ms is over$/)
})

test('the total holds over all attempts', async () => {
  const { client, sent } = scripted([socketError('ECONNREFUSED'), answer(503, {}, { 'retry-after': '60' })])
  const failure = failureOf(client.listOrganizations({ limits: { total: 5_000 } }))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await failure).toMatchObject({ status: 503 })
  expect(sent).toHaveLength(2)
})

test('the limit on connecting goes to the transport', async () => {
  const { client, sent } = scripted([answer(200, []), answer(200, [])], { limits: { connect: 7 } })
  await client.listOrganizations()
  await client.listOrganizations({ limits: { connect: 8 } })
  expect(sent.map(({ connectLimit }) => connectLimit)).toEqual([7, 8])
})

test('a call leaves no timer and no listener behind', async () => {
  const { signal } = new AbortController()
  const { client } = scripted([answer(200, []), answer(404), answer(200)])
  await client.listOrganizations({ signal, limits: { total: 1_000 } })
  await failureOf(client.getRestoreSession(sessionId, { signal }))
  await client.restoreOneDrives(sessionId, body, { signal })
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
