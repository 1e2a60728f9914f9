import type { components } from '../generated/schema.ts'
import { begunDrives, type Fate, type Restore, type RestoredDrive } from './restore.ts'
import { timeSpan, withOffset } from './times.ts'
import { uuidOf } from './uuid-of.ts'

type RestoreEvent = components['schemas']['RestoreEvent']
type Status = components['schemas']['RestoreEventStatus']

/** What the events of a session are made from. */
export interface EventSource {
  id: string
  /** The id of the event that says that it was started. */
  startEventId: string
  seed: number
  startTime: number
  restores: Restore[]
}

/** Gives the links of an event. */
export type EventLinks = (id: string) => NonNullable<RestoreEvent['_links']>

/** How many events there are by `now`: the start of the session, and one per drive that a restore has begun. */
export function countEvents({ restores }: EventSource, now: number): number {
  return restores.reduce((sum, restore) => sum + begunDrives(restore, now), 1)
}

/** The events from `offset` on, at most `limit`, as they stand at `now`. They are made when they are asked for. */
export function sliceEvents(
  source: EventSource,
  offset: number,
  limit: number,
  now: number,
  links: EventLinks,
): RestoreEvent[] {
  const events = offset === 0 ? [startEvent(source)] : []
  let before = 1
  for (const restore of source.restores) {
    const count = begunDrives(restore, now)
    const from = Math.max(0, offset - before)
    for (let index = from; index < count && events.length < limit; index++) {
      events.push(driveEvent(source, restore, index, now))
    }
    before += count
  }
  return events.map((event) => ({ ...event, _links: links(event.id) }))
}

/** The event with this id, as it stands at `now`. */
export function findEvent(
  source: EventSource,
  id: string,
  now: number,
  links: EventLinks,
): RestoreEvent | undefined {
  return sliceEvents(source, 0, Number.POSITIVE_INFINITY, now, links).find((event) => event.id === id)
}

function startEvent({ startEventId, startTime }: EventSource): RestoreEvent {
  return {
    id: startEventId,
    type: 'None',
    status: 'Success',
    startTime: withOffset(startTime),
    endTime: withOffset(startTime),
    duration: timeSpan(0),
    title: 'Session is started.',
    order: 0,
  }
}

function driveEvent(source: EventSource, restore: Restore, index: number, now: number): RestoreEvent {
  const entry = restore.drives[index] as RestoredDrive
  const begin = restore.startTime + index * restore.msPerDrive
  const end = Math.min(begin + restore.msPerDrive, restore.stopTime ?? Number.POSITIVE_INFINITY)
  const cut = end < begin + restore.msPerDrive
  const { status, title } = ends[cut ? 'failed' : entry.fate]
  const order = restore.order + index
  const running = end > now
  return {
    id: uuidOf(source.seed, `event ${source.id} ${order}`),
    type: 'Restore',
    status: running ? 'Running' : status,
    startTime: withOffset(begin),
    ...(!running && { endTime: withOffset(end), duration: timeSpan(end - begin) }),
    title: running ? `Restoring drive ${entry.drive.name}.` : title(entry.drive.name),
    message: messageOf(entry, restore, cut),
    itemName: entry.drive.name,
    itemType: 'OneDrive',
    source: entry.drive.id,
    target: entry.drive.url,
    order,
  }
}

const ends: Record<Fate, { status: Status; title(name: string): string }> = {
  restored: { status: 'Success', title: (name) => `Drive ${name} is restored.` },
  failed: { status: 'Failed', title: (name) => `Drive ${name} is not restored.` },
  skipped: { status: 'Warning', title: (name) => `Drive ${name} is skipped.` },
  unresolved: { status: 'Failed', title: (name) => `Drive ${name} is not resolved.` },
}

/**
 * What becomes of a document that exists. The prefix is that of the vendor's Explorer; that an event of this version
 * names the copy is inferred.
 */
const actions: Record<Restore['action'], string> = {
  overwrite: 'overwrite',
  keep: 'keep, and restored beside each as RESTORED-<name>',
}

const otherPair =
  '; the pair is not that of an Office 365 organization, and what a real server does then is not documented'

/** The choices of the caller leave their trace here. */
function messageOf(
  { drive, fate }: RestoredDrive,
  { version, action, pairFits }: Restore,
  cut: boolean,
): string {
  const choices = `versions: ${version}; documents that exist: ${actions[action]}${pairFits ? '' : otherPair}`
  if (cut) return `The session was stopped (${choices}).`
  if (fate === 'failed') return `${lockedDocument} (${choices}).`
  if (fate === 'restored') return `Restored to ${drive.url} (${choices}).`
  return `The owner of the drive is not in the organization (${choices}).`
}

/** Why a drive that is made to fail fails. */
export const lockedDocument = 'A document is locked for editing'
