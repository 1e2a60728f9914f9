import { bulkRestore } from './bulk-restore.ts'
import { countEvents, sliceEvents } from './events.ts'
import type { Handlers } from './handler.ts'
import { type Place, pageOf } from './page.ts'
import { inSession, type TenantState } from './state.ts'

type RestoreHandlers = Pick<Handlers, 'listOneDrives' | 'listRestoreEvents' | 'restoreOneDrives'>

/** What looks into a running session and restores from it. */
export function restoreHandlers(state: TenantState): RestoreHandlers {
  const { drives, options } = state
  return {
    listOneDrives: inSession(state, ({ id, empty }, { query, link }) => {
      const to = (place?: Place) => link('listOneDrives', { restoreSessionId: id }, place)
      const slice = (offset: number, limit: number) => (empty ? [] : drives.slice(offset, limit, to()))
      return { status: 200, body: pageOf(query, empty ? 0 : drives.count, slice, to) }
    }),

    listRestoreEvents: inSession(state, (session, { query, link }) => {
      const now = Date.now()
      const to = (place: Place) => link('listRestoreEvents', { restoreSessionId: session.id }, place)
      const slice = (offset: number, limit: number) => sliceEvents(session, offset, limit, now)
      return { status: 200, body: pageOf(query, countEvents(session, now), slice, to) }
    }),

    restoreOneDrives: inSession(state, (session, { body, begin }) =>
      bulkRestore(session, drives, body.restoreToOriginalLocation, options, begin),
    ),
  }
}
