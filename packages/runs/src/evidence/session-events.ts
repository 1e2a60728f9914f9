import { type components, enums, type RestoreClient, toArray } from '@onedrive-restore/client'

type Event = components['schemas']['RestoreEvent']

/** The events of one restore session, told apart by when they were first seen; see {@link createSessionEvents}. */
export interface SessionEvents {
  /**
   * What is new or has changed since the last reading that came to its end; nothing twice. One reading at a time. It is
   * given up at once when the signal fires, and what it would have brought is news for the next one.
   */
  fresh(signal?: AbortSignal): Promise<Event[]>
}

/** A page of 1,000 drives was seen to time out; events are smaller, and there are many. */
const limit = 500

/** How long a page may take with all its attempts. Somebody waits for every reading, and a batch for some. */
const limits = { total: 30_000 }

/**
 * Reads a session's events again and again, and says what is new. Events of an earlier restore in the same session look
 * like those of this one, and clocks differ; having been there before is certain.
 *
 * Those at the start that are over are not read again, for as long as the first one stays the first.
 */
export function createSessionEvents(
  client: Pick<RestoreClient, 'listRestoreEvents'>,
  restoreSessionId: string,
): SessionEvents {
  let first: string | undefined
  let over = 0
  const seen = new Set<string>()
  const list = (offset: number, limit: number, signal: AbortSignal | undefined) =>
    client.listRestoreEvents(restoreSessionId, { offset, limit, limits, signal })
  const read = async (signal?: AbortSignal) => {
    const isSame = first !== undefined && first === (await firstOf(list(0, 1, signal)))
    const offset = isSame ? over : 0
    return { isSame, offset, all: await toArray(list(offset, limit, signal)) }
  }
  return {
    async fresh(signal) {
      const { isSame, offset, all } = await unlessAborted(read(signal), signal)
      const news = all.filter((event) => !seen.has(keyOf(event)))
      for (const event of news) seen.add(keyOf(event))
      const running = all.findIndex(({ status }) => status === enums.RestoreEventStatus.Running)
      if (!isSame) first = all[0] && keyOf(all[0])
      over = offset + (running < 0 ? all.length : running)
      return news
    },
  }
}

async function firstOf(events: AsyncIterable<Event>): Promise<string | undefined> {
  for await (const event of events) return keyOf(event)
  return undefined
}

/** Rejects when the signal fires, also where what is waited for does not listen to it. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
  })
  return await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}

function keyOf(event: Event): string {
  return `${event.id ?? JSON.stringify(event)} ${event.status}`
}
