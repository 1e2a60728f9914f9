import type { Schemas } from '../contract/types.ts'
import { RestoreEventStatus, RestoreSessionResult } from '../generated/wire.ts'
import { createDriveFinder } from './drive-finder.ts'

type Drive = Schemas['OneDrive']
type Event = Schemas['RestoreEvent']
type Statistics = Schemas['DriveStatistics']

/**
 * What is known of a restore; see each property.
 *
 * @example
 * import { createRestoreClient, type Evidence, toArray, verdictsOf } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * const events = await toArray(client.listRestoreEvents('61954db6-7278-4d26-86f7-888bda5a4ec4'))
 * const evidence: Evidence = { events, since: '2019-04-12T10:54:40Z' }
 * console.log(verdictsOf([{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }], evidence))
 */
export interface Evidence {
  /** What the restore has answered, where that was statistics. */
  statistics?: Schemas['BulkRestoreStatistics'] | undefined
  /** The events of the session. */
  events?: Iterable<Event> | undefined
  /**
   * When the restore was begun, on the clock of the server: events that began before are of another one. A session that
   * has restored before needs it, or an older success counts.
   * @default every event counts
   */
  since?: Date | string | undefined
}

/**
 * How the restore of one drive went, as far as anything says.
 *
 * @example
 * import { type DriveVerdict, verdictsOf } from '@onedrive-restore/client'
 *
 * const drive = { id: 'a', name: 'Administrator', url: 'http://server/personal/a' }
 * const [verdict]: DriveVerdict[] = verdictsOf([drive], {})
 * console.log(verdict?.verdict) // unknown
 */
export interface DriveVerdict {
  readonly drive: Drive
  /** `unknown` where nothing says, or not clearly: it runs, or the server only warns. */
  readonly verdict: 'restored' | 'failed' | 'skipped' | 'unknown'
  /** Whether it was concluded from an event. What statistics say of a drive needs no conclusion. */
  readonly isInferred: boolean
  /** The last event that is certainly about this drive, whatever the verdict. */
  readonly event: Event | undefined
  /** What the statistics say of this drive. */
  readonly statistics: Statistics | undefined
}

/**
 * Says of each drive how its restore went: as the statistics say, else as its last event says. Most events name an item
 * and not a drive, so only those count that name the id of the drive, its address or, as a OneDrive, its name; the last
 * two only when no other of these drives has the same.
 *
 * @throws {TypeError} when `since` is not a time
 * @example
 * import { createRestoreClient, toArray, verdictsOf } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
 * const drives = await toArray(client.listOneDrives(sessionId))
 * const events = await toArray(client.listRestoreEvents(sessionId))
 * for (const { drive, verdict, event } of verdictsOf(drives, { events })) console.log(drive.name, verdict, event?.title)
 */
export function verdictsOf(
  drives: readonly Drive[],
  { statistics, events = [], since }: Evidence,
): DriveVerdict[] {
  const details = new Map((statistics?.details ?? []).map((detail) => [detail.oneDrive.id, detail]))
  const last = lastEvents(drives, eventsSince(events, since))
  return drives.map((drive) => {
    const detail = details.get(drive.id)
    const event = last.get(drive)
    const said = detail && saidBy[detail.status]
    const inferred = event ? inferredFrom(event) : 'unknown'
    // Where the statistics warn, the drive was not simply restored, whatever the event says.
    const verdict = said ?? (detail && inferred === 'restored' ? 'unknown' : inferred)
    return { drive, verdict, isInferred: !said && verdict !== 'unknown', event, statistics: detail }
  })
}

type Verdict = DriveVerdict['verdict']

const saidBy: Partial<Record<Statistics['status'], Verdict>> = {
  [RestoreSessionResult.Success]: 'restored',
  [RestoreSessionResult.Failed]: 'failed',
}

const { Success, Failed, Cancelled, Skipped } = RestoreEventStatus
const inferredFromStatus: Record<string, Verdict> = {
  [Success.toLowerCase()]: 'restored',
  [Failed.toLowerCase()]: 'failed',
  [Cancelled.toLowerCase()]: 'failed',
  [Skipped.toLowerCase()]: 'skipped',
}

/** A warning says too little, but for a drive that was skipped there is no other status in this version. */
function inferredFrom({ status, title }: Event): Verdict {
  return inferredFromStatus[`${status}`.toLowerCase()] ?? (/\bskipped\b/i.test(title) ? 'skipped' : 'unknown')
}

/** The events from a time on. One whose time is not certain, without an offset or altogether, may be older. */
function* eventsSince(events: Iterable<Event>, since: Evidence['since']): Generator<Event> {
  const start = since === undefined ? Number.NEGATIVE_INFINITY : new Date(since).getTime()
  if (Number.isNaN(start)) throw new TypeError('since must be a time')
  for (const event of events)
    if (since === undefined || (/(Z|[+-]\d\d:?\d\d)$/i.test(`${event.startTime}`) && timeOf(event) >= start))
      yield event
}

function timeOf({ startTime = '' }: Event): number {
  return Date.parse(startTime)
}

/** The last event of each drive that has one. Of two with the same time, or without, the one further on counts. */
function lastEvents(drives: readonly Drive[], events: Iterable<Event>): Map<Drive, Event> {
  const driveOf = createDriveFinder(drives)
  const last = new Map<Drive, Event>()
  for (const event of events) {
    const drive = driveOf(event)
    const before = drive && last.get(drive)
    if (drive && !(before && timeOf(event) < timeOf(before))) last.set(drive, event)
  }
  return last
}
