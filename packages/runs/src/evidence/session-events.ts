import type { components, RestoreClient } from '@onedrive-restore/client'

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
 */
export function createSessionEvents(
  client: Pick<RestoreClient, 'listRestoreEvents'>,
  restoreSessionId: string,
): SessionEvents {
  let seen = new Set<string>()
  return {
    async fresh() {
      const now = new Set<string>()
      const news: Event[] = []
      for await (const event of client.listRestoreEvents(restoreSessionId, { limit })) {
        const key = `${event.id ?? JSON.stringify(event)} ${event.status}`
        now.add(key)
        if (!seen.has(key)) news.push(event)
      }
      seen = now
      return news
    },
  }
}
