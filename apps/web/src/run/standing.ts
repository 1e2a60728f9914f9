import type { RunView } from './run-queries.ts'

/** How many drives of a run stand where. Together they are all of it. */
export interface Standing {
  total: number
  restored: number
  failed: number
  skipped: number
  /** Something was sent, and nothing says what came of it. */
  unknown: number
  /** Certainly nothing was done: refused, never sent, or found so by a person. */
  notDone: number
  inFlight: number
  toCome: number
  /** Drives about which nothing more will be heard by itself. */
  settled: number
}

/** Sums a run up. The ledger calls unknown what is in flight, and not done what is still to come; people want those apart. */
export function standingOf({ verdicts, counts }: Pick<RunView, 'verdicts' | 'counts'>): Standing {
  const inFlight = counts.sending.drives
  const toCome = counts.planned.drives
  const { restored, failed, skipped } = verdicts
  const total = restored + failed + skipped + verdicts.unknown + verdicts['not-done']
  return {
    total,
    restored,
    failed,
    skipped,
    unknown: Math.max(0, verdicts.unknown - inFlight),
    notDone: Math.max(0, verdicts['not-done'] - toCome),
    inFlight,
    toCome,
    settled: Math.max(0, total - inFlight - toCome),
  }
}
