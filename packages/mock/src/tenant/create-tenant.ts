import type { components } from '../generated/schema.ts'
import { bulkRestore } from './bulk-restore.ts'
import { createDrives } from './drives.ts'
import { countEvents, sliceEvents } from './events.ts'
import { createOrganization, showOrganization } from './organization.ts'
import { pageOf } from './page.ts'
import type { OperationId, Reply, TenantRequest } from './reply.ts'
import { isStopped, type Session, showSession, stopSession } from './session.ts'
import { createSessions } from './sessions.ts'
import type { TenantOptions } from './tenant-options.ts'
import { readTime } from './times.ts'
import { createTokens } from './tokens.ts'

type Schemas = components['schemas']

/** The made-up organization behind the mock, all of it in memory. */
export interface Tenant {
  /** Whether an `Authorization` header opens the door. */
  admits(authorization: string): boolean
  /** What the tenant does for each operation; Prism answers those that are missing from the examples. */
  handlers: Partial<Record<OperationId, Handler>>
}

/** Does what one operation asks for; a promise is work that takes time. */
export type Handler = (request: TenantRequest) => Reply | Promise<Reply>

/** Ids that exist from the start. */
export interface KnownIds {
  organizationId: string
  restoreSessionId: string
}

/** Creates the tenant. The same options and ids give the same organization, drives, ids and tokens. */
export function createTenant(ids: KnownIds, options: TenantOptions): Tenant {
  const organization = createOrganization(ids.organizationId)
  const drives = createDrives(organization.id, organization.name, options)
  const sessions = createSessions(organization, ids.restoreSessionId, options.seed)
  const tokens = createTokens(options)
  const show = (session: Session, { link }: TenantRequest) =>
    showSession(session, organization.name, link('getRestoreSession', { restoreSessionId: session.id }))

  /** Most operations need a session that exists, and all but one need it running. */
  const inSession = (
    handle: (session: Session, request: TenantRequest) => Reply | Promise<Reply>,
  ): Handler => {
    return (request) => {
      const session = sessions.find(request.params.restoreSessionId ?? '')
      if (!session) return { scenario: 'not-found' }
      return isStopped(session) ? { scenario: 'session-expired' } : handle(session, request)
    }
  }

  const handlers: Tenant['handlers'] = {
    createToken: ({ body }) => {
      const grant = body as Schemas['TokenRequest']
      if (grant.grant_type === 'refresh_token') {
        const pair = tokens.refresh(grant.refresh_token)
        return pair ? { status: 200, body: pair } : { scenario: 'refresh-refused' }
      }
      const pair = tokens.signIn(grant.username, grant.password)
      return pair ? { status: 200, body: pair } : { scenario: 'login-refused' }
    },

    listOrganizations: ({ link }) => ({
      status: 200,
      body: [showOrganization(organization, link('listOrganizations'))],
    }),

    startRestoreSession: (request) => {
      if (request.params.organizationId?.toLowerCase() !== organization.id) return { scenario: 'not-found' }
      const { explore } = request.body as Schemas['Explore']
      const time = readTime(explore.datetime)
      if (Number.isNaN(time)) return { scenario: 'session-not-created' }
      return { status: 201, body: show(sessions.explore(explore.type, time), request) }
    },

    listRestoreSessions: (request) => {
      const all = sessions.all()
      const shown = (some: Session[]) => some.map((session) => show(session, request))
      if (options.sessionsAsArray) return { status: 200, body: shown(all) }
      const slice = (offset: number, limit: number) => shown(all.slice(offset, offset + limit))
      const link = (query: Record<string, number>) => request.link('listRestoreSessions', {}, query)
      return { status: 200, body: pageOf(request.query, all.length, slice, link) }
    },

    getRestoreSession: (request) => {
      const session = sessions.find(request.params.restoreSessionId ?? '')
      return session ? { status: 200, body: show(session, request) } : { scenario: 'not-found' }
    },

    stopRestoreSession: inSession((session) => {
      stopSession(session)
      return { status: 200 }
    }),

    listOneDrives: inSession(({ id, empty }, { query, link }) => {
      const to = (asked?: Record<string, number>) => link('listOneDrives', { restoreSessionId: id }, asked)
      const slice = (offset: number, limit: number) => (empty ? [] : drives.slice(offset, limit, to()))
      return { status: 200, body: pageOf(query, empty ? 0 : drives.count, slice, to) }
    }),

    listRestoreEvents: inSession((session, { query, link }) => {
      const now = Date.now()
      const to = (asked: Record<string, number>) =>
        link('listRestoreEvents', { restoreSessionId: session.id }, asked)
      const slice = (offset: number, limit: number) => sliceEvents(session, offset, limit, now)
      return { status: 200, body: pageOf(query, countEvents(session, now), slice, to) }
    }),

    restoreOneDrives: inSession((session, { body, begin }) => {
      const asked = (body as Schemas['BulkRestore']).restoreToOriginalLocation
      return bulkRestore(session, drives, asked, options, begin)
    }),
  }
  return { admits: tokens.admits, handlers }
}
