import type { Call, CallOptions } from '../call/call.ts'
import type { OperationId, Schemas } from '../contract/types.ts'
import { PagingError } from '../errors/restore-error.ts'
import { routes } from '../generated/wire.ts'
import { type List, type ListOptions, type Reading, readEntries } from './entries.ts'

interface Query {
  offset?: number
  limit?: number
}

type Read<Entry> = AsyncGenerator<Entry, void>

/** The lists of the contract, each read to its end. */
export interface Lists {
  drives(restoreSessionId: string, options: ListOptions): Read<Schemas['OneDrive']>
  sessions(options: ListOptions): Read<Schemas['RestoreSession']>
  events(restoreSessionId: string, from: number, options: CallOptions): Read<Schemas['RestoreEvent']>
}

/** Makes the lists of one client. */
export function listsOf(call: Call, baseUrl: string): Lists {
  return {
    drives: (restoreSessionId, options) =>
      readEntries(
        reading('listOneDrives', baseUrl, options, async (query) => {
          const params = { path: { restoreSessionId }, query }
          return (await call('listOneDrives', { params }, options)).data
        }),
      ),
    sessions: (options) =>
      readEntries(
        reading('listRestoreSessions', baseUrl, options, async (query) => {
          return (await call('listRestoreSessions', { params: { query } }, options)).data
        }),
      ),
    events: (restoreSessionId, from, options) =>
      readEntries({
        ...reading('listRestoreEvents', baseUrl, options, async (query) => {
          const params = { path: { restoreSessionId }, query }
          return (await call('listRestoreEvents', { params }, options)).data
        }),
        from,
      }),
  }
}

function reading<Entry>(
  operation: OperationId,
  baseUrl: string,
  { limit, cap }: ListOptions,
  ask: (query: Query) => Promise<List<Entry>>,
): Reading<Entry> {
  const { method, path } = routes[operation]
  return {
    load: (offset) => ask({ ...(offset && { offset }), ...(limit && { limit }) }),
    fail: (reason) => new PagingError({ call: { operation, method, url: baseUrl + path }, reason }),
    cap,
  }
}
