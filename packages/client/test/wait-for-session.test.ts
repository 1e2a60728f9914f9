import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, failureOf, type Step, scripted, sessionId } from './scripted.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const session = (state: unknown) => answer(200, { id: sessionId, type: 'Veod', state })

/** Waits, with enough time for every pause. */
async function wait(steps: Step[], options = {}) {
  const { client, sent } = scripted(steps)
  const result = client.waitForRestoreSession(sessionId, options)
  result.catch(() => {})
  await vi.advanceTimersByTimeAsync(1_200_000)
  return { result, sent }
}

test('waits while the session starts, also when reads fail meanwhile', async () => {
  const steps = [
    session('Starting'),
    ...Array(4).fill(answer(503)),
    ...Array(4).fill(answer(429)),
    session('starting'),
    session('Working'),
  ]
  const { result, sent } = await wait(steps)
  expect(await result).toMatchObject({ id: sessionId, state: 'Working' })
  expect(sent).toHaveLength(11)
})

test('the state is known in any case', async () => {
  const { result } = await wait([session('working')])
  expect(await result).toMatchObject({ state: 'working' })
})

test.for(['Stopping', 'Stopped', 'Crashed', null])(
  'a session that is %j will not be working',
  async (state) => {
    const { result, sent } = await wait([session(state)])
    const error = await failureOf(result)
    expect(error).toMatchObject({ outcome: 'unknown', operation: 'getRestoreSession' })
    expect(error.message).toContain(`the state of the session is ${JSON.stringify(state)}`)
    expect(sent).toHaveLength(1)
  },
)

test('a refusal ends it at once', async () => {
  const { result, sent } = await wait([answer(404, { message: 'gone' })])
  expect(await failureOf(result)).toMatchObject({ status: 404 })
  expect(sent).toHaveLength(1)
})

test('it waits ten minutes, or as long as it is told', async () => {
  const starting = () => Array.from({ length: 2_000 }, () => session('Starting'))
  const { result, sent } = await wait(starting())
  expect((await failureOf(result)).message).toContain('the state of the session is "Starting"')
  expect(sent.length).toBeGreaterThan(590)
  expect(sent.length).toBeLessThan(610)
  const short = await wait(starting(), { limits: { total: 5_500 } })
  expect((await failureOf(short.result)).message).toContain('"Starting"')
  expect(short.sent.length).toBeLessThan(9)
})

test('a signal ends it, with an error of the client', async () => {
  const stop = new AbortController()
  const { client } = scripted(Array.from({ length: 10 }, () => session('Starting')))
  const result = failureOf(client.waitForRestoreSession(sessionId, { signal: stop.signal }))
  await vi.advanceTimersByTimeAsync(2_500)
  stop.abort(new Error('enough'))
  await vi.advanceTimersByTimeAsync(1)
  expect(await result).toMatchObject({ outcome: 'not-sent', cause: { message: 'enough' } })
  expect(vi.getTimerCount()).toBe(0)
})
