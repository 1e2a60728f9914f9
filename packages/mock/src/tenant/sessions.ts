import type { components } from '../generated/schema.ts'
import type { TenantOrganization } from './organization.ts'
import { createSession, isStopped, type Session } from './session.ts'
import type { KnownIds } from './state.ts'
import { uuidOf } from './uuid-of.ts'

type ExploreOptions = components['schemas']['ExploreOptions']

/** The restore sessions of the tenant, newest last. */
export interface Sessions {
  all(): Session[]
  find(id: string): Session | undefined
  /** Opens the backup at a point in time, in milliseconds. */
  explore(type: ExploreOptions['type'], pointInTime: number): Session
}

/** Beyond this many one is forgotten for each that is opened, so that a long run does not grow. */
const maxSessions = 10_000

const administrator = 'TECH\\administrator'

type FirstIds = Pick<KnownIds, 'restoreSessionId' | 'eventId'>

/** Starts with one running session; it and the event of its start have the ids that the contract uses as examples. */
export function createSessions(organization: TenantOrganization, ids: FirstIds, seed: number): Sessions {
  const byId = new Map<string, Session>()
  let opened = 0
  const open = (
    id: string,
    type: Session['type'],
    pointInTime: number,
    startTime: number,
    startEventId = uuidOf(seed, `event ${id} 0`),
  ) => {
    const empty = pointInTime < organization.firstBackup || type !== 'Veod'
    const facts = { id, startEventId, seed, type, pointInTime, startTime, empty, initiatedBy: administrator }
    const session = createSession(facts)
    byId.set(id, session)
    if (byId.size > maxSessions) byId.delete(leastNeeded(byId))
    return session
  }
  const { lastBackup } = organization
  const [first, event] = [ids.restoreSessionId.toLowerCase(), ids.eventId.toLowerCase()]
  open(first, 'Veod', lastBackup, lastBackup + 60 * 60 * 1000, event)
  return {
    all: () => [...byId.values()],
    find: (id) => byId.get(id.toLowerCase()),
    explore: (type, pointInTime) => {
      opened += 1
      return open(uuidOf(seed, `session ${opened}`), wireType[type], pointInTime, Date.now())
    },
  }
}

/** An answer has capitals where the request has none. */
const wireType: Record<ExploreOptions['type'], Session['type']> = { veod: 'Veod', vesp: 'Vesp', vex: 'Vex' }

/** The oldest that was stopped; else the oldest that was opened, for many callers never stop one. */
function leastNeeded(byId: Map<string, Session>): string {
  const ids = [...byId.keys()]
  const stopped = ids.find((id) => isStopped(byId.get(id) as Session))
  return stopped ?? (ids[1] as string)
}
