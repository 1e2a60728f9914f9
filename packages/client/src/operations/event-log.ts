import type { Schemas } from '../contract/types.ts'
import { RestoreEventStatus } from '../generated/wire.ts'

type Event = Schemas['RestoreEvent']

/** What one reading of the events has brought. */
export interface Reading {
  news: Event[]
  /** Why the reading broke off; the news before it count. */
  failure?: unknown
}

/** Knows which events were told; see {@link createEventLog}. */
export interface EventLog {
  /** Reads what may be new, or everything. */
  read(isWhole: boolean): Promise<Reading>
}

/**
 * Makes a log of the events that were told. An event is news when it is seen for the first time, and once more when it
 * has ended since. What lies in front of the first event that runs is not read again, unless a known event has moved:
 * then the list grows elsewhere than at its end.
 */
export function createEventLog(events: (from: number) => AsyncIterable<Event>): EventLog {
  const known = new Map<string, { place: number; isOver: boolean }>()
  let from = 0

  const read = async (isWhole: boolean): Promise<Reading> => {
    const news: Event[] = []
    const counts = new Map<string, number>()
    let place = isWhole ? 0 : from
    let settled = place
    let hasMoved = false
    try {
      for await (const event of events(place)) {
        const key = numbered(keyOf(event), counts)
        const before = known.get(key)
        const isOver = !isRunning(event)
        if (!before || (isOver && !before.isOver)) news.push(event)
        if (before && before.place !== place) hasMoved = true
        known.set(key, { place, isOver: isOver || before?.isOver === true })
        if (isOver && settled === place) settled++
        place++
      }
    } catch (failure) {
      return { news, failure }
    }
    if (hasMoved && !isWhole) {
      const whole = await read(true)
      return { ...whole, news: [...news, ...whole.news] }
    }
    from = settled
    return { news }
  }
  return { read }
}

function isRunning({ status }: Event): boolean {
  return `${status}`.toLowerCase() === RestoreEventStatus.Running.toLowerCase()
}

/** What stays the same of an event while it runs and ends. Not every server gives it an id. */
function keyOf({ id, type, order, startTime, itemName, itemType, source }: Event): string {
  return typeof id === 'string' ? id : JSON.stringify([type, order, startTime, itemName, itemType, source])
}

/** A key for each of several events that are alike. */
function numbered(key: string, counts: Map<string, number>): string {
  const count = counts.get(key) ?? 0
  counts.set(key, count + 1)
  return count === 0 ? key : `${key} ${count}`
}
