import type { RunLedger } from '../ledger/run-ledger.ts'
import { type BatchLimits, batchesOf } from './batches-of.ts'
import type { RestoreChoices } from './choices.ts'
import type { PlannedDrive } from './drive.ts'

/** What a run is to be; see each property. */
export interface PlanOptions extends BatchLimits {
  /** Names the run in its ledger. */
  readonly id: string
  /** What is restored of each drive, and what becomes of documents that are there. Nothing of it has a default. */
  readonly choices: RestoreChoices
  /** Told of each drive that was in the list before. It is restored once. */
  readonly onDuplicate?: (drive: PlannedDrive) => void
}

/** What was planned. */
export interface PlannedRun {
  readonly batches: number
  readonly drives: number
  readonly duplicates: number
}

/**
 * Writes a run into a ledger, batch after batch, in one transaction. The drives can come from anywhere, a list of a
 * server or a file; no more than one batch of them is in memory. Nothing is sent.
 *
 * @throws {LedgerError} `another-plan` when the ledger has a run of that id
 * @throws {TypeError} when there is no drive, or a drive or a limit is not usable; nothing is planned then
 * @example
 * import { openLedger, planRun } from '@onedrive-restore/runs'
 *
 * await using ledger = await openLedger('restore.ledger')
 * const drives = [{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }]
 * const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
 * console.log(await planRun(ledger, drives, { id: 'monday', choices }))
 */
export async function planRun(
  ledger: RunLedger,
  drives: Iterable<PlannedDrive> | AsyncIterable<PlannedDrive>,
  { id, choices, onDuplicate, ...limits }: PlanOptions,
): Promise<PlannedRun> {
  const planned = { batches: 0, drives: 0, duplicates: 0 }
  const counted = async function* () {
    const batches = batchesOf(drives, limits, (drive) => {
      planned.duplicates++
      onDuplicate?.(drive)
    })
    for await (const batch of batches) {
      planned.batches++
      planned.drives += batch.length
      yield batch
    }
    if (planned.batches === 0) throw new TypeError('There is no drive to plan.')
  }
  await ledger.plan({ id, choices, plannedAt: new Date().toISOString() }, counted())
  return planned
}
