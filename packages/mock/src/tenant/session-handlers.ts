import type { components } from '../generated/schema.ts'
import { pageOf } from './page.ts'
import { type Session, stopSession } from './session.ts'
import { type Handlers, inSession, show, type TenantState } from './state.ts'
import { readTime } from './times.ts'

/** What opens, shows and ends restore sessions. */
export function sessionHandlers(state: TenantState): Handlers {
  const { organization, sessions, options } = state
  return {
    startRestoreSession: (request) => {
      if (request.params.organizationId?.toLowerCase() !== organization.id) return { scenario: 'not-found' }
      const { explore } = request.body as components['schemas']['Explore']
      const time = readTime(explore.datetime)
      if (Number.isNaN(time)) return { scenario: 'session-not-created' }
      return { status: 201, body: show(state, sessions.explore(explore.type, time), request) }
    },

    listRestoreSessions: (request) => {
      const all = sessions.all()
      const shown = (some: Session[]) => some.map((session) => show(state, session, request))
      if (options.sessionsAsArray) return { status: 200, body: shown(all) }
      const slice = (offset: number, limit: number) => shown(all.slice(offset, offset + limit))
      const link = (query: Record<string, number>) => request.link('listRestoreSessions', {}, query)
      return { status: 200, body: pageOf(request.query, all.length, slice, link) }
    },

    getRestoreSession: (request) => {
      const session = sessions.find(request.params.restoreSessionId ?? '')
      return session ? { status: 200, body: show(state, session, request) } : { scenario: 'not-found' }
    },

    stopRestoreSession: inSession(state, (session) => {
      stopSession(session)
      return { status: 200 }
    }),
  }
}
