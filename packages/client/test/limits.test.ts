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

/** What ignores that it is told to stop. */
const deaf = () => new Promise<never>(() => {})

test.for(['wait', 'total'] as const)('%s ends a call whose transport never settles', async (name) => {
  const { client, sent } = scripted([deaf])
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { limits: { [name]: 500 } }))
  await vi.advanceTimersByTimeAsync(600)
  expect(await failure).toMatchObject({ outcome: 'unknown', cause: { name: 'TimeoutError' } })
  expect(sent).toHaveLength(1)
})

test('an abort ends a call whose transport never settles', async () => {
  const stop = new AbortController()
  const { client } = scripted([deaf])
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { signal: stop.signal }))
  await vi.advanceTimersByTimeAsync(500)
  stop.abort()
  await vi.advanceTimersByTimeAsync(100)
  expect(await failure).toMatchObject({ outcome: 'unknown', cause: { name: 'AbortError' } })
  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
})

test('a transport that is told to stop can still say that it was never connected', async () => {
  const late: Step = ({ signal }) =>
    new Promise((_, reject) =>
      signal?.addEventListener('abort', () =>
        setTimeout(() => reject(socketError('late', 'NOT_CONNECTED')), 50),
      ),
    )
  const { client } = scripted([late])
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { limits: { wait: 500 } }))
  await vi.advanceTimersByTimeAsync(550)
  expect(await failure).toMatchObject({ outcome: 'not-sent' })
})

test('a provider that never gives a token ends a restore that may wait for ever', async () => {
  const { client, sent } = scripted([], { token: deaf })
  const failure = failureOf(client.restoreOneDrives(sessionId, body))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await failure).toMatchObject({ outcome: 'not-sent', cause: { name: 'TimeoutError' } })
  expect(sent).toEqual([])
})

test('a provider that never gives another token leaves the refusal', async () => {
  const token = (refused?: string) => (refused ? deaf() : 'first-token')
  const { client, sent } = scripted([answer(401)], { token })
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { limits: { total: 500 } }))
  await vi.advanceTimersByTimeAsync(500)
  expect(await failure).toMatchObject({ status: 401, cause: { name: 'TimeoutError' } })
  expect(sent).toHaveLength(1)
})

/** An answer whose head comes and whose body does not. */
const headOnly =
  (status: number, cancelled = () => {}): Step =>
  () =>
    new Response(new ReadableStream({ cancel: cancelled }), { status })

test.for([
  [200, { body: 'other' }],
  [400, { status: 400, outcome: 'rejected', body: undefined }],
  [503, { status: 503, outcome: 'unknown' }],
] as const)('a restore whose %d comes without its body ends after two minutes', async ([status, want]) => {
  let isCancelled = false
  const { client } = scripted([headOnly(status, () => (isCancelled = true))])
  const result = client.restoreOneDrives(sessionId, body).catch((error) => error)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await result).toMatchObject(want)
  expect(isCancelled).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('a 401 without its body is followed by another token all the same', async () => {
  const token = (refused?: string) => (refused ? 'second-token' : 'first-token')
  const { client, sent } = scripted([headOnly(401), answer(200)], { token, limits: { body: 50 } })
  const restore = client.restoreOneDrives(sessionId, body)
  await vi.advanceTimersByTimeAsync(50)
  expect(await restore).toMatchObject({ body: 'none' })
  expect(sent).toHaveLength(2)
})

test('a read whose body does not come in time says so, and is not read again', async () => {
  const { client, sent } = scripted([headOnly(200)])
  const failure = failureOf(client.listOrganizations({ limits: { wait: 700 } }))
  await vi.advanceTimersByTimeAsync(700)
  expect(await failure).toMatchObject({
    outcome: 'unknown',
    status: 200,
    cause: { message: 'the limit of 700 ms is over' },
  })
  expect((await failure).message).toMatch(/: 200, and its body did not arrive$/)
  expect(sent).toHaveLength(1)
})

test('a body beyond the bound is not kept', async () => {
  const chunk = new Uint8Array(2 ** 20)
  let chunks = 0
  const endless: Step = () =>
    new Response(
      new ReadableStream({
        pull: (stream) => {
          chunks++
          stream.enqueue(chunk)
        },
      }),
    )
  const { client } = scripted([endless])
  expect(await client.restoreOneDrives(sessionId, body)).toMatchObject({ body: 'other' })
  expect(chunks).toBeLessThan(70)
})

const month = 31 * 24 * hour

test('limits beyond the range of a timer are waited for', async () => {
  const { client } = scripted([silence])
  let isOver = false
  const failure = failureOf(client.restoreOneDrives(sessionId, body, { limits: { total: month } }))
  failure.finally(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(month - 1)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await failure).toMatchObject({ outcome: 'unknown' })
})

test.for([{ wait: undefined }, { total: undefined }, { wait: Number.POSITIVE_INFINITY }, undefined])(
  'a restore with limits %j waits without end',
  async (limits) => {
    const slow: Step = () => new Promise((resolve) => setTimeout(() => resolve(answer(200)), month))
    const { client } = scripted([slow])
    const restore = client.restoreOneDrives(sessionId, body, { limits, signal: undefined })
    await vi.advanceTimersByTimeAsync(month)
    expect(await restore).toMatchObject({ body: 'none' })
  },
)

test('an aborted signal never sends, whatever the limits', async () => {
  const signal = AbortSignal.abort()
  for (const limits of [undefined, { total: 1_000 }, { wait: 1_000 }, { total: 1_000, wait: 1_000 }]) {
    const { client, sent } = scripted([], { token: () => 'any-token' })
    const calls = [
      client.restoreOneDrives(sessionId, body, { signal, limits }),
      client.listOrganizations({ signal, limits }),
      client.signIn({ grant_type: 'password', username: 'a', password: 'b' }, { signal, limits }),
    ]
    for (const call of calls) expect(await failureOf(call)).toMatchObject({ outcome: 'not-sent' })
    expect(sent).toEqual([])
  }
})

test('a signal that is aborted while the token is asked for never sends', async () => {
  const stop = new AbortController()
  const token = () => {
    stop.abort()
    return 'any-token'
  }
  const { client, sent } = scripted([], { token })
  const error = await failureOf(client.restoreOneDrives(sessionId, body, { signal: stop.signal }))
  expect(error).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})
