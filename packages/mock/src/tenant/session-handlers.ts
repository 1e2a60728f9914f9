import type { BodyOf, ReplyOf } from '../contract/operation-types.ts'
import type { Handlers, Link } from './handler.ts'
import { type Place, pageOf } from './page.ts'
import { type Session, stopSession } from './session.ts'
import { inSession, show, type TenantState } from './state.ts'
import { readTime } from './times.ts'

type SessionHandlers = Pick<
  Handlers,
  | 'startRestoreSession'
  | 'startOwnRestoreSession'
  | 'listRestoreSessions'
  | 'getRestoreSession'
  | 'stopRestoreSession'
>

type Explore = BodyOf<'startOwnRestoreSession'>

/** What opens, shows and ends restore sessions. */
export function sessionHandlers(state: TenantState): SessionHandlers {
  const { organization, sessions, options } = state
  const explore = (
    { explore: { type, datetime } }: Explore,
    link: Link,
  ): ReplyOf<'startOwnRestoreSession'> => {
    const time = readTime(datetime)
    if (Number.isNaN(time)) return { scenario: 'session-not-created' }
    return { status: 201, body: show(state, sessions.explore(type, time), link) }
  }
  return {
    startRestoreSession: ({ params, body, link }) =>
      params.organizationId.toLowerCase() === organization.id
        ? explore(body, link)
        : { scenario: 'not-found' },

    startOwnRestoreSession: ({ body, link }) => explore(body, link),

    listRestoreSessions: ({ query, link }) => {
      const all = sessions.all()
      const shown = (some: Session[]) => some.map((session) => show(state, session, link))
      if (options.sessionsAsArray) return { status: 200, body: shown(all) }
      const slice = (offset: number, limit: number) => shown(all.slice(offset, offset + limit))
      const to = (place: Place) => link('listRestoreSessions', {}, place)
      return { status: 200, body: pageOf(query, all.length, slice, to) }
    },

    getRestoreSession: ({ params, link }) => {
      const session = sessions.find(params.restoreSessionId)
      return session ? { status: 200, body: show(state, session, link) } : { scenario: 'not-found' }
    },

    stopRestoreSession: inSession(state, (session) => {
      stopSession(session)
      return { status: 200 }
    }),
  }
}
