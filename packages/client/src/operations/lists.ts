import type { Call } from '../call/call.ts'
import type { Schemas } from '../contract/types.ts'
import { type ListOptions, readEntries } from './entries.ts'

type Read<Entry> = AsyncGenerator<Entry, void>

/** The lists of the contract, each read to its end. */
export interface Lists {
  organizations(options: ListOptions): Read<Schemas['Organization']>
  drives(restoreSessionId: string, options: ListOptions): Read<Schemas['OneDrive']>
  sessions(options: ListOptions): Read<Schemas['RestoreSession']>
  events(restoreSessionId: string, options: ListOptions): Read<Schemas['RestoreEvent']>
}

/** Makes the lists of one client. */
export function listsOf(call: Call): Lists {
  const within = (restoreSessionId: string, query: object) => ({
    params: { path: { restoreSessionId }, query },
  })
  return {
    organizations: (options) =>
      readEntries((query) => call('listOrganizations', { params: { query } }, options), options),
    drives: (id, options) =>
      readEntries((query) => call('listOneDrives', within(id, query), options), options),
    sessions: (options) =>
      readEntries((query) => call('listRestoreSessions', { params: { query } }, options), options),
    events: (id, options) =>
      readEntries((query) => call('listRestoreEvents', within(id, query), options), options),
  }
}
