import type { components, RestoreClient } from '@onedrive-restore/client'
import type { CommandContext } from '../context.ts'
import { UsageError } from '../usage-error.ts'
import { readDriveList, type WantedDrive } from './read-drive-list.ts'

type Drive = components['schemas']['OneDrive']

/** Which drives of a session are meant, as typed. */
export interface Choice {
  all?: boolean
  /** Names with `*` for anything, without regard to case. */
  match?: string[]
  /** A list in CSV. */
  from?: string
}

/** A line of a list that names no drive to restore, and why. */
export interface RejectedLine extends WantedDrive {
  readonly reason: string
}

/**
 * Yields the drives of a restore session that are meant. A line of a list that names none, several or one that was named
 * before is told to `onReject`.
 *
 * @throws {UsageError} when nothing says which drives are meant
 */
export async function* chooseDrives(
  { stdin }: CommandContext,
  client: Pick<RestoreClient, 'listOneDrives'>,
  restoreSessionId: string,
  { all, match = [], from }: Choice,
  onReject: (line: RejectedLine) => void,
): AsyncGenerator<Drive, void> {
  const ways = [all, match.length > 0, from !== undefined].filter(Boolean).length
  if (ways !== 1)
    throw new UsageError('Which drives? Give one of --all, --match <name> or --from <file.csv>.')
  const drives = client.listOneDrives(restoreSessionId)
  if (from !== undefined) return yield* listed(drives, readDriveList(stdin, from), onReject)
  const patterns = match.map(patternOf)
  for await (const drive of drives)
    if (all || patterns.some((pattern) => pattern.test(drive.name))) yield drive
}

function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'iu')
}

async function* listed(
  drives: AsyncIterable<Drive>,
  list: AsyncIterable<WantedDrive>,
  onReject: (line: RejectedLine) => void,
) {
  const byId = new Map<string, Drive>()
  const byName = new Map<string, Drive[]>()
  for await (const drive of drives) {
    byId.set(drive.id, drive)
    byName.set(drive.name, [...(byName.get(drive.name) ?? []), drive])
  }
  const lineOf = new Map<string, number>()
  for await (const wanted of list) {
    const found = wanted.id
      ? [byId.get(wanted.id)].filter((drive) => drive !== undefined)
      : (byName.get(wanted.name) ?? [])
    const [drive] = found
    const before = drive && lineOf.get(drive.id)
    if (!drive) onReject({ ...wanted, reason: reasonOf(wanted) })
    else if (found.length > 1)
      onReject({ ...wanted, reason: `${found.length} drives have this name; give the id` })
    else if (before !== undefined) onReject({ ...wanted, reason: `the drive is in line ${before} already` })
    else {
      lineOf.set(drive.id, wanted.line)
      yield drive
    }
  }
}

function reasonOf({ id, name }: WantedDrive): string {
  if (!id && !name) return 'there is neither an id nor a name'
  return `the session has no drive with this ${id ? 'id' : 'name'}`
}
