import { type components, enums, type RestoreClient } from '@onedrive-restore/client'

type Event = components['schemas']['RestoreEvent']

/** The events of one restore session, told apart by when they were first seen; see {@link createSessionEvents}. */
export interface SessionEvents {
  /** What is new or has changed since the last reading. */
  fresh(): Promise<Event[]>
}

/** A page of 1,000 drives was seen to time out; events are smaller, and there are many. */
const limit = 500

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
  let seen = new Set<string>()
  const head = async () => {
    for await (const event of client.listRestoreEvents(restoreSessionId, { limit: 1 })) return keyOf(event)
    return undefined
  }
  return {
    async fresh() {
      const isSame = first !== undefined && first === (await head())
      const offset = isSame ? over : 0
      const now = new Set<string>()
      const all: Event[] = []
      for await (const event of client.listRestoreEvents(restoreSessionId, { limit, offset })) all.push(event)
      for (const event of all) now.add(keyOf(event))
      const news = all.filter((event) => !seen.has(keyOf(event)))
      const running = all.findIndex(({ status }) => status === enums.RestoreEventStatus.Running)
      if (!isSame) first = all[0] && keyOf(all[0])
      over = offset + (running < 0 ? all.length : running)
      // What is left behind is over and cannot be news.
      seen = isSame ? new Set([...seen, ...now]) : now
      return news
    },
  }
}

function keyOf(event: Event): string {
  return `${event.id ?? JSON.stringify(event)} ${event.status}`
}
