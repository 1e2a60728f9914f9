import type { components } from '../generated/schema.ts'
import { bulkRestore } from './bulk-restore.ts'
import { countEvents, sliceEvents } from './events.ts'
import { pageOf } from './page.ts'
import { type Handlers, inSession, type TenantState } from './state.ts'

/** What looks into a running session and restores from it. */
export function restoreHandlers(state: TenantState): Handlers {
  const { drives, options } = state
  return {
    listOneDrives: inSession(state, ({ id, empty }, { query, link }) => {
      const to = (asked?: Record<string, number>) => link('listOneDrives', { restoreSessionId: id }, asked)
      const slice = (offset: number, limit: number) => (empty ? [] : drives.slice(offset, limit, to()))
      return { status: 200, body: pageOf(query, empty ? 0 : drives.count, slice, to) }
    }),

    listRestoreEvents: inSession(state, (session, { query, link }) => {
      const now = Date.now()
      const params = { restoreSessionId: session.id }
      const to = (asked: Record<string, number>) => link('listRestoreEvents', params, asked)
      const slice = (offset: number, limit: number) => sliceEvents(session, offset, limit, now)
      return { status: 200, body: pageOf(query, countEvents(session, now), slice, to) }
    }),

    restoreOneDrives: inSession(state, (session, { body, begin }) => {
      const asked = (body as components['schemas']['BulkRestore']).restoreToOriginalLocation
      return bulkRestore(session, drives, asked, options, begin)
    }),
  }
}
