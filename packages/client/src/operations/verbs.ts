import type { Call } from '../call/call.ts'
import type { CallOptions } from '../call/options.ts'
import { Stop } from '../generated/wire.ts'
import { followEvents } from './follow-events.ts'
import { listsOf } from './lists.ts'
import type { RestoreClient } from './restore-client.ts'
import { readResult } from './restore-result.ts'
import { toArray } from './to-array.ts'
import { waitForSession } from './wait-for-session.ts'

type Verbs = Omit<RestoreClient, 'baseUrl' | 'fetch' | 'signIn'>

/** The verbs of the journey, each one operation of the contract or a loop over one. */
export function verbsOf(call: Call): Verbs {
  const lists = listsOf(call)
  const at = (restoreSessionId: string) => ({ params: { path: { restoreSessionId } } })
  const session = (id: string, options?: CallOptions) => call('getRestoreSession', at(id), options)

  return {
    getRestoreSession: async (id, options) => (await session(id, options)).data,
    waitForRestoreSession: (id, options = {}) => waitForSession(() => session(id, options), options),
    listOrganizations: async (options = {}) => toArray(lists.organizations(options)),
    getOwnOrganization: async (options) => (await call('getOwnOrganization', {}, options)).data,
    startOwnRestoreSession: async (body, options) =>
      (await call('startOwnRestoreSession', { body }, options)).data,
    startRestoreSession: async (organizationId, body, options) =>
      (await call('startRestoreSession', { params: { path: { organizationId } }, body }, options)).data,
    stopRestoreSession: async (id, options) => {
      await call('stopRestoreSession', { ...at(id), body: Stop }, options)
    },
    restoreOneDrives: async (id, body, options) => {
      const { text, secrets } = await call('restoreOneDrives', { ...at(id), body }, options)
      return readResult(text, secrets)
    },
    listOneDrives: (id, options = {}) => lists.drives(id, options),
    listRestoreSessions: (like = {}, options = {}) => alike(lists.sessions(options), like),
    listRestoreEvents: (id, options = {}) => lists.events(id, options),
    followRestoreEvents: (id, options = {}) => {
      const all = { ...options, cap: Number.POSITIVE_INFINITY }
      return followEvents(
        { events: (from) => lists.events(id, { ...all, offset: from }), session: () => session(id, options) },
        options,
      )
    },
  }
}

async function* alike<Entry extends object>(entries: AsyncIterable<Entry>, like: Partial<Entry>) {
  const wanted = Object.entries(like)
  for await (const entry of entries)
    if (wanted.every(([key, value]) => entry[key as keyof Entry] === value)) yield entry
}
