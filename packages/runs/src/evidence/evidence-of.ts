import { type DriveVerdict, type RestoreClient, toArray, verdictsOf } from '@onedrive-restore/client'
import { LedgerError } from '../ledger/ledger-error.ts'
import type { RunLedger } from '../ledger/run-ledger.ts'

/** What a session's events say of a batch; see {@link evidenceOf}. */
export interface BatchEvidence {
  /** When its call left, on the clock of whoever sent it. ISO 8601 in UTC. */
  readonly since: string
  /** What the events say of each of its drives, in its order. */
  readonly drives: readonly DriveVerdict[]
}

/**
 * Lays the events of a batch's restore session beside it, for the person who has to find out what became of it. It
 * changes nothing in the ledger.
 *
 * What it cannot say: the clocks of server and sender can differ, and then events at the edge are missing or belong to
 * the batch before. An earlier run in the same session can look alike. No event of a drive does not mean that nothing
 * was done to it, and while the server still works on the call, events are still to come.
 *
 * @throws {LedgerError} `wrong-state` when the batch was never sent
 * @throws {RestoreError} when the events cannot be read
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { createMemoryLedger, evidenceOf } from '@onedrive-restore/runs'
 *
 * await using ledger = createMemoryLedger()
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * for await (const { id } of ledger.batches('monday', 'unknown')) {
 *   const { since, drives } = await evidenceOf(ledger, id, client)
 *   for (const { drive, verdict, event } of drives) console.log(since, drive.name, verdict, event?.title)
 * }
 */
export async function evidenceOf(
  ledger: RunLedger,
  batchId: string,
  client: Pick<RestoreClient, 'listRestoreEvents'>,
): Promise<BatchEvidence> {
  const batch = await ledger.batch(batchId)
  if (!batch) throw new LedgerError('not-found', `There is no batch ${batchId}.`)
  for await (const fact of ledger.facts(batch.run)) {
    if (fact.batch !== batchId || fact.kind !== 'sending') continue
    const events = await toArray(client.listRestoreEvents(fact.lane.restoreSessionId))
    return { since: fact.at, drives: verdictsOf(batch.drives, { events, since: fact.at }) }
  }
  throw new LedgerError('wrong-state', `Batch ${batchId} was never sent, so no event can be about it.`)
}
