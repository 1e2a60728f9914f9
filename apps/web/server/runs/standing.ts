import type { DriveReport } from '@onedrive-restore/runs'

/** How many drives of a run stand where; together they are all of it. */
export interface Standing {
  readonly total: number
  readonly restored: number
  readonly failed: number
  readonly skipped: number
  /** Something was sent, and nothing says what came of it. */
  readonly unknown: number
  /** Certainly nothing was done: refused, never sent, or found so by a person. */
  readonly notDone: number
  readonly inFlight: number
  readonly toCome: number
}

/**
 * Sums a run up out of one reading of its drives. The ledger calls unknown what is in flight and not done what is still to
 * come; people want those apart, and numbers of two readings would contradict each other while the run moves.
 */
export function standingOf(drives: readonly DriveReport[]): Standing {
  const standing = { restored: 0, failed: 0, skipped: 0, unknown: 0, notDone: 0, inFlight: 0, toCome: 0 }
  for (const report of drives) standing[placeOf(report)]++
  return { total: drives.length, ...standing }
}

function placeOf({ state, verdict }: DriveReport) {
  if (state === 'sending') return 'inFlight'
  if (state === 'planned') return 'toCome'
  return verdict === 'not-done' ? 'notDone' : verdict
}
