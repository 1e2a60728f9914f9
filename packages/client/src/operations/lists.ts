import type { Call } from '../call/call.ts'
import type { Schemas } from '../contract/types.ts'
import { type ListOptions, readEntries } from './entries.ts'

type Read<Entry> = AsyncGenerator<Entry, void>

/** The lists of the contract, each read to its end. */
export interface Lists {
  drives(restoreSessionId: string, options: ListOptions): Read<Schemas['OneDrive']>
  sessions(options: ListOptions): Read<Schemas['RestoreSession']>
  events(restoreSessionId: string, from: number, options: ListOptions): Read<Schemas['RestoreEvent']>
}

/** Makes the lists of one client. */
export function listsOf(call: Call): Lists {
  return {
    drives: (restoreSessionId, { limit, cap, ...options }) =>
      readEntries({
        load: (offset) => {
          const params = { path: { restoreSessionId }, query: query(offset, limit) }
          return call('listOneDrives', { params }, options)
        },
        cap,
      }),
    sessions: ({ limit, cap, ...options }) =>
      readEntries({
        load: (offset) => call('listRestoreSessions', { params: { query: query(offset, limit) } }, options),
        cap,
      }),
    events: (restoreSessionId, from, { limit, cap, ...options }) =>
      readEntries({
        load: (offset) => {
          const params = { path: { restoreSessionId }, query: query(offset, limit) }
          return call('listRestoreEvents', { params }, options)
        },
        from,
        cap,
      }),
  }
}

function query(offset: number | undefined, limit: number | undefined): { offset?: number; limit?: number } {
  return { ...(offset && { offset }), ...(limit && { limit }) }
}
