import type { RunCounts } from '@onedrive-restore/runs'

/** What the command ends with. The README documents them, because scripts decide by them. */
export const exitCodes = {
  done: 0,
  error: 1,
  usage: 2,
  drivesFailed: 3,
  refused: 4,
  unknown: 5,
  stopped: 6,
} as const

/**
 * What a run has come to, the worst first: an outcome that nobody knows wants a look before anything else is done.
 *
 * @param drivesFailed whether anything says that a drive was not restored although its call succeeded
 */
export function exitCodeOf(counts: RunCounts, drivesFailed: boolean): number {
  if (counts.unknown.batches + counts.failed.batches > 0) return exitCodes.unknown
  if (counts.refused.batches + counts['not-sent'].batches > 0) return exitCodes.refused
  // Whoever sends has been heard of, or would be called lost: that is no outcome yet.
  const open = [counts.planned, counts.sending, counts['resolved-not-done']]
  if (open.some(({ batches }) => batches > 0)) return exitCodes.stopped
  return drivesFailed ? exitCodes.drivesFailed : exitCodes.done
}
