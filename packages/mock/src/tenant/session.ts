import type { components } from '../generated/schema.ts'
import type { EventSource } from './events.ts'
import { begunDrives, endTime, type Restore } from './restore.ts'
import { worstOf } from './statistics.ts'
import { americanTime, utc } from './times.ts'

type RestoreSession = components['schemas']['RestoreSession']

/** What the tenant keeps of a restore session. Times in milliseconds. */
export interface Session extends EventSource {
  type: RestoreSession['type']
  /** Which point in time it shows. */
  pointInTime: number
  /** Whether it shows anything: a point before the first backup does not. */
  empty: boolean
  initiatedBy: string
  endTime?: number
  /** How many drives its restores have together. */
  restoredDrives: number
  /** Aborted when the session is stopped. */
  stopped: AbortController
}

/** Opens a session. */
export function createSession(facts: Omit<Session, 'restores' | 'restoredDrives' | 'stopped'>): Session {
  return { ...facts, restores: [], restoredDrives: 0, stopped: new AbortController() }
}

/** Stops a session and with it what is being restored. */
export function stopSession(session: Session): void {
  session.endTime = Date.now()
  for (const restore of session.restores) {
    if (endTime(restore) > session.endTime) restore.stopTime = session.endTime
  }
  session.stopped.abort()
}

/** A name with the point in time behind it, such as `east.onmicrosoft.com (4/12/2019 10:54:40 AM)`. */
export function atPointInTime(name: string, { pointInTime }: Session): string {
  return `${name} (${americanTime(pointInTime)})`
}

/** Whether it has ended. */
export function isStopped(session: Session): boolean {
  return session.endTime !== undefined
}

/** Beyond this many drives the oldest restores of a session are forgotten, so that a long run does not grow. */
const maxDrives = 20_000

/** Adds a restore that begins now; its events follow those of the restores before it. */
export function addRestore(session: Session, facts: Omit<Restore, 'startTime' | 'order'>): Restore {
  const previous = session.restores.at(-1)
  const order = previous ? previous.order + previous.drives.length : 1
  const restore = { ...facts, startTime: Date.now(), order }
  session.restores.push(restore)
  session.restoredDrives += restore.drives.length
  while (session.restoredDrives > maxDrives && session.restores.length > 1) {
    session.restoredDrives -= session.restores.shift()?.drives.length ?? 0
  }
  return restore
}

/** The session as the server shows it. */
export function showSession(
  session: Session,
  organization: string,
  links: NonNullable<RestoreSession['_links']>,
): RestoreSession {
  const now = Date.now()
  const drives = session.restores.flatMap((restore) => restore.drives.slice(0, begunDrives(restore, now)))
  const result = worstOf(drives)
  const restored = drives.filter(({ fate }) => fate === 'restored').length
  return {
    id: session.id,
    name: atPointInTime(organization, session),
    organization,
    type: session.type,
    creationTime: utc(session.startTime),
    ...(session.endTime !== undefined && { endTime: utc(session.endTime) }),
    state: isStopped(session) ? 'Stopped' : 'Working',
    result,
    initiatedBy: session.initiatedBy,
    // The reader that is known takes the first word for what was processed, and the fourth for what succeeded.
    details: `${drives.length} items processed (${restored} succeeded)`,
    _links: links,
  }
}
