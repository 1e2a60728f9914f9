import type { components } from '../generated/schema.ts'
import { lockedDocument } from './events.ts'
import type { Restore, RestoredDrive } from './restore.ts'

type Schemas = components['schemas']

/** The body that servers were seen to answer, although none is documented: how each drive went. */
export function statisticsOf({ drives }: Restore): Schemas['BulkRestoreStatistics'] {
  const details = drives.map(driveStatistics)
  return { status: worstOf(drives), error: null, details }
}

/** The result of a restore as a whole. */
export function worstOf(drives: RestoredDrive[]): Schemas['RestoreSessionResult'] {
  return drives.every(({ fate }) => fate === 'restored') ? 'Success' : 'Warning'
}

function driveStatistics({ drive, fate }: RestoredDrive): Schemas['DriveStatistics'] {
  if (fate === 'failed') return { oneDrive: drive, status: 'Failed', error: `${lockedDocument}.` }
  return { oneDrive: drive, status: fate === 'restored' ? 'Success' : 'Warning', error: null }
}
