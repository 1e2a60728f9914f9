import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { components } from '../src/index.ts'
import { answer, failureOf, type Step, scripted, sessionId } from './scripted.ts'

type Event = components['schemas']['RestoreEvent']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A session whose list of events can be changed while it is followed. */
function session(size = 2) {
  const now = {
    events: [] as Partial<Event>[],
    state: 'Working' as unknown,
    offsets: [] as number[],
    backwards: false,
    ignoresOffset: false,
    fail: undefined as Step | undefined,
    failSession: undefined as Step | undefined,
  }
  const step: Step = (init, url) => {
    const fails = url.includes('/Events') ? now.fail : now.failSession
    if (fails instanceof Error) throw fails
    if (fails) return fails instanceof Response ? fails.clone() : fails(init, url)
    if (!url.includes('/Events')) return answer(200, { id: sessionId, type: 'Veod', state: now.state })
    const offset = Number(new URL(url).searchParams.get('offset'))
    now.offsets.push(offset)
    if (now.ignoresOffset) return answer(200, { offset: 0, limit: 30, results: now.events })
    const list = now.backwards ? now.events.toReversed() : now.events
    return answer(200, { offset, limit: size, results: list.slice(offset, offset + size) })
  }
  const { client } = scripted(Array(20_000).fill(step))
  const set = (id: string, status: Event['status']) => {
    const place = now.events.findIndex((other) => other.id === id)
    const event: Event = { id, type: 'Restore', status, title: id }
    if (place < 0) now.events.push(event)
    else now.events[place] = event
  }
  return { client, now, set }
}

/** Follows in the background, and gives what was yielded so far. */
function follow(events: AsyncIterable<Partial<Event>>) {
  const seen: string[] = []
  const done = (async () => {
    for await (const { id, title, status } of events) seen.push(`${id ?? title} ${status}`)
  })()
  done.catch(() => {})
  return { seen, done }
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)

test('each event comes when it is seen, and again when it has ended, in order, until the session ends', async () => {
  const { client, now, set } = session()
  for (const id of ['a', 'b', 'c']) set(id, 'Success')
  set('d', 'Running')
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await vi.advanceTimersByTimeAsync(100)
  expect(seen).toEqual(['a Success', 'b Success', 'c Success', 'd Running'])
  set('d', 'Failed')
  set('e', 'Success')
  await vi.advanceTimersByTimeAsync(2_000)
  set('f', 'Success')
  now.state = 'Stopped'
  await minutes(1)
  await done
  expect(seen.slice(4)).toEqual(['d Failed', 'e Success', 'f Success'])
})

test('asks often while there is news and seldom while there is none', async () => {
  const { client, now, set } = session()
  const stop = new AbortController()
  const { done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await vi.advanceTimersByTimeAsync(10_000)
  const early = now.offsets.length
  await vi.advanceTimersByTimeAsync(290_000)
  expect(early).toBeGreaterThanOrEqual(4)
  expect(now.offsets.length - early).toBeLessThanOrEqual(22)
  for (let n = 0; n < 10; n++) {
    set(`news-${n}`, 'Success')
    await vi.advanceTimersByTimeAsync(n === 0 ? 15_000 : 1_000)
  }
  expect(now.offsets.length - early).toBeGreaterThanOrEqual(30)
  stop.abort()
  await vi.advanceTimersByTimeAsync(1)
  await done
})

test('what is over is not read again at every turn', async () => {
  const { client, now, set } = session()
  const stop = new AbortController()
  for (let n = 0; n < 9; n++) set(`old-${n}`, 'Success')
  set('slow', 'Running')
  const { seen, done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await vi.advanceTimersByTimeAsync(10)
  now.offsets.length = 0
  set('new', 'Success')
  await minutes(2)
  expect(Math.min(...now.offsets)).toBe(9)
  expect(seen.slice(9)).toEqual(['slow Running', 'new Success'])
  stop.abort()
  await vi.advanceTimersByTimeAsync(1)
  await done
})

test('`until` reads once more, without waiting, and ends in good order', async () => {
  const { client, set } = session()
  const stop = new AbortController()
  const { seen, done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await vi.advanceTimersByTimeAsync(30_000)
  set('late', 'Success')
  set('open', 'Running')
  stop.abort()
  await vi.advanceTimersByTimeAsync(1)
  await done
  expect(seen).toEqual(['late Success', 'open Running'])
  expect(vi.getTimerCount()).toBe(0)
})

test('`signal` ends it at once, with an error', async () => {
  const { client } = session()
  const stop = new AbortController()
  const { done } = follow(client.followRestoreEvents(sessionId, { signal: stop.signal }))
  await vi.advanceTimersByTimeAsync(30_000)
  stop.abort(new Error('enough'))
  await vi.advanceTimersByTimeAsync(1)
  expect(await failureOf(done)).toMatchObject({ outcome: 'not-sent', cause: { message: 'enough' } })
})

test('news comes at once when the server lists the newest first, and nothing comes twice', async () => {
  const { client, now, set } = session()
  now.backwards = true
  for (const id of ['a', 'b', 'c']) set(id, 'Success')
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await vi.advanceTimersByTimeAsync(5_000)
  for (const id of ['d', 'e', 'f', 'g']) set(id, 'Success')
  await vi.advanceTimersByTimeAsync(15_000)
  expect(seen).toHaveLength(7)
  now.state = 'Stopped'
  await minutes(1)
  await done
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
})

const outages: [name: string, fail: Step][] = [
  ['a gateway that has lost the server', answer(502)],
  ['an expired token', answer(401, { message: 'expired' })],
  ['a lost connection', new TypeError('fetch failed')],
  ['an answer that is no list', answer(200, { results: 7 })],
]

test.for(outages)('with `until` it outlasts %s', async ([, fail]) => {
  const { client, now, set } = session()
  now.fail = fail
  const stop = new AbortController()
  const { seen, done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await minutes(60)
  now.fail = undefined
  set('a', 'Success')
  await minutes(1)
  expect(seen).toEqual(['a Success'])
  now.fail = fail
  await minutes(60)
  now.fail = undefined
  set('b', 'Success')
  stop.abort()
  await minutes(1)
  await done
  expect(seen).toEqual(['a Success', 'b Success'])
})

test('events that cannot be read at the end are told of', async () => {
  const { client, now } = session()
  const stop = new AbortController()
  const { done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await minutes(1)
  now.fail = answer(503)
  stop.abort()
  await minutes(1)
  expect(await failureOf(done)).toMatchObject({ status: 503 })
})

test('without `until` it gives up after ten minutes', async () => {
  const { client, now } = session()
  const ended = vi.fn()
  const { done } = follow(client.followRestoreEvents(sessionId))
  done.catch(ended)
  await minutes(20)
  now.fail = answer(503)
  await minutes(8)
  now.fail = undefined
  await minutes(1)
  now.fail = answer(503)
  await minutes(9.5)
  expect(ended).not.toHaveBeenCalled()
  await minutes(2)
  expect(ended).toHaveBeenCalledWith(expect.objectContaining({ status: 503 }))
})

test.for([['a refusal', answer(404, { message: 'no such session' }), { status: 404 }]] as const)(
  'without `until` %s ends it at once',
  async ([, fail, error]) => {
    const { client, now } = session()
    now.fail = fail
    const { done } = follow(client.followRestoreEvents(sessionId))
    await vi.advanceTimersByTimeAsync(10)
    expect(await failureOf(done)).toMatchObject(error)
  },
)

test('an id that is none ends it at once', async () => {
  const { client } = session()
  const { done } = follow(client.followRestoreEvents('..', { until: new AbortController().signal }))
  expect(await failureOf(done)).toMatchObject({ outcome: 'not-sent' })
})

test('a session whose state cannot be read is not followed for ever', async () => {
  const { client, now } = session()
  now.failSession = answer(500)
  const { done } = follow(client.followRestoreEvents(sessionId))
  await minutes(12)
  expect(await failureOf(done)).toMatchObject({ status: 500, operation: 'getRestoreSession' })
})

test.for(['stopped', 'STOPPED'])('%s is stopped', async (state) => {
  const { client, now, set } = session()
  set('a', 'Success')
  now.state = state
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await minutes(1)
  await done
  expect(seen).toEqual(['a Success'])
})

test.for(['Crashed', '', null, 7, undefined])(
  'the state %j ends it with an error, when all is told',
  async (state) => {
    const { client, now, set } = session()
    now.state = state
    const { seen, done } = follow(client.followRestoreEvents(sessionId))
    await vi.advanceTimersByTimeAsync(1_200)
    set('a', 'Success')
    await minutes(2)
    const error = await failureOf(done)
    expect(error).toMatchObject({ outcome: 'unknown', operation: 'getRestoreSession' })
    expect(error.message).toContain(`the state of the session is ${JSON.stringify(state)}`)
    expect(seen).toEqual(['a Success'])
  },
)

test('with `until` a state that nobody knows is no end', async () => {
  const { client, now, set } = session()
  now.state = 'Paused'
  const stop = new AbortController()
  const { seen, done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await minutes(60)
  set('a', 'Success')
  await minutes(1)
  expect(seen).toEqual(['a Success'])
  stop.abort()
  await minutes(1)
  await done
})

test('events without an id come once, also those that are alike, and again when they end', async () => {
  const { client, now } = session()
  const event = (itemName: string, status: Event['status']) => ({ title: itemName, itemName, status })
  now.events = [event('a', 'Success'), event('a', 'Success'), event('b', 'Running')]
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await minutes(1)
  now.events = [
    ...now.events.slice(0, 2),
    { ...event('b', 'Failed'), title: 'b is not restored' },
    event('a', 'Failed'),
  ]
  await minutes(1)
  now.state = 'Stopped'
  await minutes(1)
  await done
  expect(seen).toEqual(['a Success', 'a Success', 'b Running', 'b is not restored Failed', 'a Failed'])
})

test('events come from a server that does not look at the offset, also without an id', async () => {
  for (const hasId of [true, false]) {
    const { client, now } = session()
    now.ignoresOffset = true
    const add = (title: string) =>
      now.events.push({ title, order: now.events.length, status: 'Success', ...(hasId && { id: title }) })
    add('a')
    const { seen, done } = follow(client.followRestoreEvents(sessionId))
    await minutes(1)
    add('b')
    await minutes(1)
    expect(seen).toEqual(['a Success', 'b Success'])
    now.state = 'Stopped'
    await minutes(1)
    await done
    expect(seen).toHaveLength(2)
  }
})

test('an event that seems to run again is not told again', async () => {
  const { client, now, set } = session()
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  for (const status of ['Success', 'Running', 'Success'] as const) {
    set('a', status)
    now.backwards = !now.backwards
    set('b', 'Running')
    await minutes(1)
  }
  now.state = 'Stopped'
  await minutes(1)
  await done
  expect(seen.toSorted()).toEqual(['a Success', 'b Running'])
})

test('an end that stands beside its begin under the same id comes as well', async () => {
  const { client, now } = session(5)
  const event = (status: Event['status']) => ({ id: 'a', title: 'a', status })
  now.events = [event('Running'), event('Failed')]
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await minutes(1)
  now.state = 'Stopped'
  await minutes(1)
  await done
  expect(seen).toEqual(['a Running', 'a Failed'])
})

test('more than 100,000 events can be followed', async () => {
  const { client, now } = session(10_000)
  now.events = Array.from({ length: 100_001 }, (_, n) => ({ id: `${n}`, status: 'Success' }))
  now.state = 'Stopped'
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await minutes(1)
  await done
  expect(seen).toHaveLength(100_001)
})

test('the events can be read once', async () => {
  const { client, now, set } = session()
  for (const id of ['a', 'b', 'c']) set(id, id === 'b' ? 'Running' : 'Success')
  const { seen, done } = follow(client.listRestoreEvents(sessionId))
  await done
  expect(seen).toEqual(['a Success', 'b Running', 'c Success'])
  expect(now.offsets).toEqual([0, 2, 3])
})
