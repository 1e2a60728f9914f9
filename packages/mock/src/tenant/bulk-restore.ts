import { setTimeout as sleep } from 'node:timers/promises'
import type { ReplyOf } from '../contract/operation-types.ts'
import type { components } from '../generated/schema.ts'
import type { Drives } from './drives.ts'
import { endTime, type Fate, type RestoredDrive } from './restore.ts'
import { addRestore, isStopped, type Session } from './session.ts'
import { statisticsOf } from './statistics.ts'
import type { TenantOptions } from './tenant-options.ts'

type Asked = components['schemas']['RestoreToOriginalLocation']
type Reply = ReplyOf<'restoreOneDrives'>

/**
 * Restores the drives of one call, one after the other, and answers when the last one is done. A drive that cannot be
 * resolved stops everything before it begins, unless it may be skipped; a drive that fails does not show in the status.
 *
 * @param begin called when the restore begins
 */
export function bulkRestore(
  session: Session,
  drives: Drives,
  asked: Asked,
  options: TenantOptions,
  begin: () => void,
): Reply | Promise<Reply> {
  const skip = asked.SkipUnresolved ?? false
  const fated = asked.OneDrives.map(
    (drive): RestoredDrive => ({ drive, fate: fateOf(drive.id, drives, skip) }),
  )
  // Which pair fits is documented; what a server does with the other one is not, so it is restored, and told.
  const pairFits = asked.OfficeUsername !== undefined
  const choices = { version: asked.DocumentVersion, action: asked.DocumentAction, pairFits }
  const unresolved = fated.filter(({ fate }) => fate === 'unresolved')
  if (unresolved.length > 0) {
    addRestore(session, { ...choices, drives: unresolved, msPerDrive: 0 })
    return { scenario: 'drive-unresolved' }
  }
  begin()
  const restore = addRestore(session, {
    ...choices,
    drives: fated,
    msPerDrive: options.restoreTime / fated.length,
  })
  const reply = (): Reply => ({ status: 200, ...(options.statistics && { body: statisticsOf(restore) }) })
  if (options.restoreTime === 0) return reply()
  return until(endTime(restore), session).then(() =>
    isStopped(session) && restore.stopTime !== undefined ? { scenario: 'session-expired' } : reply(),
  )
}

function fateOf(id: string, drives: Drives, skip: boolean): Fate {
  if (drives.isUnresolved(id)) return skip ? 'skipped' : 'unresolved'
  return drives.isFailing(id) ? 'failed' : 'restored'
}

/** Waits for a moment, or until the session is stopped. A mock that is closed does not wait for it. */
async function until(time: number, { stopped }: Session): Promise<void> {
  await sleep(time - Date.now(), undefined, { signal: stopped.signal, ref: false }).catch(() => {})
}
