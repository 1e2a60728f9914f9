import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { components } from '../src/index.ts'
import { answer, failureOf, scripted, sessionId } from './scripted.ts'

type Event = components['schemas']['RestoreEvent']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A session whose list of events can be changed while it is followed. */
function session() {
  const now: { events: Event[]; state: string; reads: number; backwards: boolean } = {
    events: [],
    state: 'Working',
    reads: 0,
    backwards: false,
  }
  const step = (_: unknown, url: string) => {
    if (!url.includes('/Events')) return answer(200, { id: sessionId, type: 'Veod', state: now.state })
    now.reads++
    const offset = Number(new URL(url).searchParams.get('offset'))
    const list = now.backwards ? now.events.toReversed() : now.events
    return answer(200, { offset, limit: 2, results: list.slice(offset, offset + 2) })
  }
  const { client } = scripted(Array(500).fill(step))
  const set = (id: string, status: Event['status']) => {
    const event: Event = { id, type: 'Restore', status, title: id }
    now.events = [...now.events.filter((other) => other.id !== id), event]
  }
  return { client, now, set }
}

/** Follows in the background, and gives what was yielded so far. */
function follow(events: AsyncIterable<Event>) {
  const seen: string[] = []
  const done = (async () => {
    for await (const { id, status } of events) seen.push(`${id} ${status}`)
  })()
  done.catch(() => {})
  return { seen, done }
}

test('each event comes once, when it is over, in order, until the session ends', async () => {
  const { client, now, set } = session()
  for (const id of ['a', 'b', 'c']) set(id, 'Success')
  set('d', 'Running')
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await vi.advanceTimersByTimeAsync(100)
  expect(seen).toEqual(['a Success', 'b Success', 'c Success'])
  set('d', 'Failed')
  set('e', 'Success')
  await vi.advanceTimersByTimeAsync(2_000)
  set('f', 'Success')
  now.state = 'Stopped'
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  expect(seen.slice(3)).toEqual(['d Failed', 'e Success', 'f Success'])
})

test('asks often while there is news and seldom while there is none', async () => {
  const { client, now, set } = session()
  const stop = new AbortController()
  const { done } = follow(client.followRestoreEvents(sessionId, { until: stop.signal }))
  await vi.advanceTimersByTimeAsync(10_000)
  const early = now.reads
  await vi.advanceTimersByTimeAsync(290_000)
  expect(early).toBeGreaterThanOrEqual(4)
  expect(now.reads - early).toBeLessThanOrEqual(22)
  for (let n = 0; n < 10; n++) {
    set(`news-${n}`, 'Success')
    await vi.advanceTimersByTimeAsync(n === 0 ? 15_000 : 1_000)
  }
  expect(now.reads - early).toBeGreaterThanOrEqual(30)
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

test('nothing is lost when the server lists the newest first', async () => {
  const { client, now, set } = session()
  now.backwards = true
  for (const id of ['a', 'b', 'c']) set(id, 'Success')
  const { seen, done } = follow(client.followRestoreEvents(sessionId))
  await vi.advanceTimersByTimeAsync(5_000)
  for (const id of ['d', 'e', 'f', 'g']) set(id, 'Success')
  now.state = 'Stopped'
  await vi.advanceTimersByTimeAsync(60_000)
  await done
  expect(new Set(seen).size).toBe(7)
  expect(seen).toHaveLength(7)
})
