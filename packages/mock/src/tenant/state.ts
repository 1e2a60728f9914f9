import { createDrives, type Drives } from './drives.ts'
import type { Link } from './handler.ts'
import { createOrganization, type TenantOrganization } from './organization.ts'
import { isStopped, type Session, showSession } from './session.ts'
import { createSessions, type Sessions } from './sessions.ts'
import type { TenantOptions } from './tenant-options.ts'
import { createTokens, type Tokens } from './tokens.ts'

/** All that the tenant holds. */
export interface TenantState {
  options: TenantOptions
  organization: TenantOrganization
  drives: Drives
  sessions: Sessions
  tokens: Tokens
}

/** Ids that exist from the start. */
export interface KnownIds {
  organizationId: string
  restoreSessionId: string
  oneDriveId: string
  eventId: string
}

/** The state at the start; the same options and ids give the same one. */
export function createState(ids: KnownIds, options: TenantOptions): TenantState {
  const organization = createOrganization(ids.organizationId)
  return {
    options,
    organization,
    drives: createDrives(organization, ids.oneDriveId, options),
    sessions: createSessions(organization, ids, options.seed),
    tokens: createTokens(options),
  }
}

/** Any request that names a session in its path. */
interface SessionRequest {
  params: { restoreSessionId: string }
}

/** A handler for what a session has as long as it is kept, also after its end. */
export function ofSession<Request extends SessionRequest, Reply>(
  { sessions }: TenantState,
  handle: (session: Session, request: Request) => Reply,
): (request: Request) => Reply | { scenario: 'not-found' } {
  return (request) => {
    const session = sessions.find(request.params.restoreSessionId)
    return session ? handle(session, request) : { scenario: 'not-found' }
  }
}

/** A handler for what needs a session that is running. */
export function inSession<Request extends SessionRequest, Reply>(
  state: TenantState,
  handle: (session: Session, request: Request) => Reply,
): (request: Request) => Reply | { scenario: 'not-found' } | { scenario: 'session-expired' } {
  return ofSession(state, (session, request: Request) =>
    isStopped(session) ? { scenario: 'session-expired' as const } : handle(session, request),
  )
}

/** A session as the server shows it. */
export function show({ organization }: TenantState, session: Session, link: Link) {
  const params = { restoreSessionId: session.id }
  return showSession(session, organization.name, {
    self: { href: link('getRestoreSession', params) },
    organization: { href: link('getSessionOrganization', params) },
    restoreSessionEvents: { href: link('listRestoreEvents', params) },
  })
}
