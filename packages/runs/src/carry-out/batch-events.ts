import type { components } from '@onedrive-restore/client'
import type { SessionEvents } from '../evidence/session-events.ts'
import { sleep } from './sleep.ts'

type Event = components['schemas']['RestoreEvent']

/** The events of a batch whose call is in flight; see {@link watchBatch}. */
export interface BatchEvents {
  /** Ends the reading at once, whatever it waits for. */
  end(): Promise<void>
  /** Reads once more, after the end, and resolves with the newest of each event since the batch began. */
  all(): Promise<Event[]>
}

const pauseMs = 3_000

/** A session can have many events, and the server has the restore to do: reading takes this part of its time at most. */
const most = 1 / 5

/**
 * Reads the events of a session every few seconds from now on, and tells what is new. What is there before is of others;
 * where it cannot be read, no event can speak for a drive of this batch.
 *
 * Nothing that happens to the reading reaches the batch: it fails in silence, and ends when it is told to.
 */
export async function watchBatch(
  events: SessionEvents,
  signal: AbortSignal | undefined,
  tell: (event: Event) => void,
): Promise<BatchEvents> {
  const canTell = await events.fresh(signal).then(
    () => true,
    () => false,
  )
  const newest = new Map<string, Event>()
  const read = async (until: AbortSignal | undefined) => {
    const news = await events.fresh(until)
    // All of them count before the first is told: a listener that throws must not cost a drive its verdict.
    for (const event of news) newest.set(event.id ?? JSON.stringify(event), event)
    for (const event of news) tell(event)
  }
  const ending = new AbortController()
  const reading = canTell ? readAgain(read, ending.signal) : undefined
  return {
    async end() {
      ending.abort()
      await reading
    },
    async all() {
      if (canTell) await read(signal).catch(() => {})
      return [...newest.values()]
    },
  }
}

async function readAgain(read: (until: AbortSignal) => Promise<void>, until: AbortSignal): Promise<void> {
  let tookMs = 0
  while (!until.aborted) {
    await sleep(Math.max(pauseMs, tookMs / most), until)
    const start = performance.now()
    if (!until.aborted) await read(until).catch(() => {})
    tookMs = performance.now() - start
  }
}
