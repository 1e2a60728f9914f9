import type { Batch, BatchState, DriveEnd, Fact } from '../ledger/facts.ts'
import type { RunLedger } from '../ledger/run-ledger.ts'
import type { PlannedDrive } from '../plan/drive.ts'

/** What is known of one drive of a run. */
export interface DriveReport {
  readonly drive: PlannedDrive
  /** The last batch that it was in, and where that stands. */
  readonly batch: number
  readonly state: BatchState
  /**
   * `restored`, `failed` and `skipped` have something that says so. `not-done` is certain: it was never sent, or refused.
   * `unknown` is everything else, a call that succeeded without a word about this drive among it.
   */
  readonly verdict: DriveEnd['verdict'] | 'not-done' | 'unknown'
  /** What the verdict rests on. */
  readonly basis: DriveEnd['basis'] | 'ledger' | 'person'
  readonly message?: string
}

/**
 * Says of each drive of a run what is known, in the order of the plan; a drive that was planned again is told once, as
 * of its last batch. Never better than its evidence.
 *
 * @example
 * import { createMemoryLedger, driveReports } from '@onedrive-restore/runs'
 *
 * await using ledger = createMemoryLedger()
 * for await (const { drive, verdict, message } of driveReports(ledger, 'monday')) console.log(drive.name, verdict, message)
 */
export async function* driveReports(ledger: RunLedger, run: string): AsyncGenerator<DriveReport, void> {
  const last = new Map<string, Fact>()
  const followed = new Set<string>()
  for await (const fact of ledger.facts(run)) {
    if (fact.kind === 'ended' || fact.kind === 'lost' || fact.kind === 'resolved') last.set(fact.batch, fact)
    if (fact.kind === 'planned' && fact.follows) followed.add(fact.follows)
  }
  for await (const batch of ledger.batches(run)) {
    if (followed.has(batch.id)) continue
    for (const drive of batch.drives)
      yield { drive, batch: batch.number, state: batch.state, ...known(batch, drive, last) }
  }
}

function known(
  { id, state }: Batch & { readonly state: BatchState },
  drive: PlannedDrive,
  last: ReadonlyMap<string, Fact>,
): Pick<DriveReport, 'verdict' | 'basis' | 'message'> {
  const fact = last.get(id)
  if (fact?.kind === 'resolved')
    return { verdict: fact.finding.done ? 'unknown' : 'not-done', basis: 'person', message: fact.finding.why }
  if (state === 'planned') return { verdict: 'not-done', basis: 'ledger' }
  if (fact?.kind !== 'ended') return { verdict: 'unknown', basis: 'ledger' }
  const { end } = fact
  if (end.outcome === 'succeeded') {
    const said = end.drives.find((one) => one.id === drive.id)
    if (!said) return { verdict: 'unknown', basis: 'ledger' }
    return { verdict: said.verdict, basis: said.basis, ...(said.message && { message: said.message }) }
  }
  const isNotDone = end.outcome === 'not-sent' || (end.outcome === 'rejected' && end.status < 500)
  return { verdict: isNotDone ? 'not-done' : 'unknown', basis: 'ledger', message: end.message }
}
