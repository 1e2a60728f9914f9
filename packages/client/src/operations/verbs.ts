import type { Call } from '../call/call.ts'
import { UnknownOutcomeError } from '../errors/restore-error.ts'
import { Stop } from '../generated/wire.ts'
import { followEvents } from './follow-events.ts'
import { listsOf } from './lists.ts'
import type { RestoreClient } from './restore-client.ts'
import { readResult } from './restore-result.ts'

type Verbs = Omit<RestoreClient, 'baseUrl' | 'fetch' | 'signIn'>

/** The verbs of the journey, each one operation of the contract or a loop over one. */
export function verbsOf(call: Call): Verbs {
  const lists = listsOf(call)
  const at = (restoreSessionId: string) => ({ params: { path: { restoreSessionId } } })
  const getRestoreSession: Verbs['getRestoreSession'] = async (id, options) =>
    (await call('getRestoreSession', at(id), options)).data

  return {
    getRestoreSession,
    listOrganizations: async (options) => {
      const { data, call: asked } = await call('listOrganizations', {}, options)
      if (Array.isArray(data)) return data
      throw new UnknownOutcomeError({ call: asked, reason: 'the answer is not a list' })
    },
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
    listRestoreEvents: (id, options = {}) => lists.events(id, 0, options),
    followRestoreEvents: (id, options = {}) =>
      followEvents(
        { events: (from) => lists.events(id, from, options), session: () => getRestoreSession(id, options) },
        options,
      ),
  }
}

async function* alike<Entry extends object>(entries: AsyncIterable<Entry>, like: Partial<Entry>) {
  const wanted = Object.entries(like)
  for await (const entry of entries)
    if (wanted.every(([key, value]) => entry[key as keyof Entry] === value)) yield entry
}
