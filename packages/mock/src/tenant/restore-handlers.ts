import { bulkRestore } from './bulk-restore.ts'
import { countEvents, type EventLinks, findEvent, sliceEvents } from './events.ts'
import type { Handlers, Link } from './handler.ts'
import { type Place, pageOf } from './page.ts'
import type { Session } from './session.ts'
import { inSession, ofSession, type TenantState } from './state.ts'

type RestoreHandlers = Pick<
  Handlers,
  'listOneDrives' | 'getOneDrive' | 'listRestoreEvents' | 'getRestoreEvent' | 'restoreOneDrives'
>

/** What looks into a running session and restores from it. */
export function restoreHandlers(state: TenantState): RestoreHandlers {
  const { drives, options } = state
  return {
    listOneDrives: inSession(state, (session, { query, link }) => {
      const self = driveAddress(session, link)
      const slice = (offset: number, limit: number) =>
        session.empty ? [] : drives.slice(offset, limit, self)
      const to = (place: Place) => link('listOneDrives', { restoreSessionId: session.id }, place)
      return { status: 200, body: pageOf(query, session.empty ? 0 : drives.count, slice, to) }
    }),

    getOneDrive: inSession(state, (session, { params, link }) => {
      const drive = session.empty ? undefined : drives.find(params.oneDriveId, driveAddress(session, link))
      return drive ? { status: 200, body: drive } : { scenario: 'not-found' }
    }),

    listRestoreEvents: ofSession(state, (session, { query, link }) => {
      const now = Date.now()
      const links = eventLinks(session, link)
      const slice = (offset: number, limit: number) => sliceEvents(session, offset, limit, now, links)
      const to = (place: Place) => link('listRestoreEvents', { restoreSessionId: session.id }, place)
      return { status: 200, body: pageOf(query, countEvents(session, now), slice, to) }
    }),

    getRestoreEvent: ofSession(state, (session, { params, link }) => {
      const event = findEvent(session, params.eventId.toLowerCase(), Date.now(), eventLinks(session, link))
      return event ? { status: 200, body: event } : { scenario: 'not-found' }
    }),

    restoreOneDrives: inSession(state, (session, { body, begin }) =>
      bulkRestore(session, drives, body.restoreToOriginalLocation, options, begin),
    ),
  }
}

function driveAddress({ id }: Session, link: Link): (oneDriveId: string) => string {
  return (oneDriveId) => link('getOneDrive', { restoreSessionId: id, oneDriveId })
}

function eventLinks({ id }: Session, link: Link): EventLinks {
  const session = { restoreSessionId: id }
  const restoreSession = { href: link('getRestoreSession', session) }
  return (eventId) => ({ self: { href: link('getRestoreEvent', { ...session, eventId }) }, restoreSession })
}
