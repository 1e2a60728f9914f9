import type { Schemas } from '../contract/types.ts'
import { RestoreEventType } from '../generated/wire.ts'

type Drive = Schemas['OneDrive']
type Event = Schemas['RestoreEvent']

/** Makes what finds the drive that an event is certainly about; `undefined` where another one could be meant as well. */
export function createDriveFinder(drives: readonly Drive[]): (event: Event) => Drive | undefined {
  const byId = uniqueBy(drives, ({ id }) => id)
  const byUrl = uniqueBy(drives, ({ url }) => url)
  const byName = uniqueBy(drives, ({ name }) => name)
  return ({ type, itemType, itemName = '', source = '', target = '' }) => {
    if (!isSame(type, RestoreEventType.Restore) || !isSame(itemType ?? driveType, driveType)) return undefined
    const named = byId.get(source) ?? byId.get(target) ?? byUrl.get(source) ?? byUrl.get(target)
    return named ?? (itemType === undefined ? undefined : byName.get(itemName))
  }
}

/** What an item is that is a whole drive. */
const driveType = 'OneDrive'

function isSame(one: string, other: string): boolean {
  return `${one}`.toLowerCase() === other.toLowerCase()
}

/** The drives by something that no other of them has. */
function uniqueBy(drives: readonly Drive[], textOf: (drive: Drive) => string): Map<string, Drive> {
  const found = new Map<string, Drive>()
  const doubtful = new Set<string>()
  for (const drive of drives) {
    const text = textOf(drive)
    if (found.has(text)) doubtful.add(text)
    found.set(text, drive)
  }
  for (const text of doubtful) found.delete(text)
  return found
}
