import type { components } from '../generated/schema.ts'

type BulkRestoreOptions = components['schemas']['BulkRestoreOptions']
type OneDrive = components['schemas']['OneDrive']

/** What becomes of one drive. */
export type Fate = 'restored' | 'failed' | 'skipped' | 'unresolved'

/** What the tenant keeps of one drive of a restore. */
export interface RestoredDrive {
  drive: OneDrive
  fate: Fate
}

/** One bulk restore: the drives one after the other, each for the same time. Times in milliseconds. */
export interface Restore {
  drives: RestoredDrive[]
  version: BulkRestoreOptions['DocumentVersion']
  action: BulkRestoreOptions['DocumentAction']
  /** Whether the body has the pair that the organization's type asks for. */
  pairFits: boolean
  startTime: number
  msPerDrive: number
  /** When the session was stopped before the restore was over. */
  stopTime?: number
  /** Place of its first event among the events of the session. */
  order: number
}

/** How many drives have been begun by `now`. */
export function begunDrives({ drives, startTime, msPerDrive, stopTime }: Restore, now: number): number {
  if (msPerDrive === 0) return drives.length
  const elapsed = Math.min(now, stopTime ?? now) - startTime
  return Math.min(drives.length, Math.floor(elapsed / msPerDrive) + 1)
}

/** When the last drive is done. */
export function endTime({ drives, startTime, msPerDrive }: Restore): number {
  return startTime + drives.length * msPerDrive
}
