import {
  type BatchState,
  type DriveReport,
  driveReports,
  type Fact,
  type Finding,
  type RunLedger,
} from '@onedrive-restore/runs'
import { type ToldEnd, toldEndOf } from './live.ts'
import { type Standing, standingOf } from './standing.ts'

/** What the ledger says of one batch, told in the order in which it happened. */
export interface BatchAccount {
  readonly id: string
  readonly number: number
  readonly state: BatchState
  readonly attempt: number
  readonly drives: number
  /** The batch that its drives were in before, and the one that they are in now. */
  readonly follows?: string
  readonly followedBy?: string
  /** Where and when its call was sent, on the console's clock. */
  readonly restoreSessionId?: string
  readonly sentAt?: string
  /** How the call came back, without the verdicts on its drives. */
  readonly end?: ToldEnd & { readonly at: string }
  /** When it was found that whoever sent it is gone. */
  readonly lostAt?: string
  /** What a person has found out. */
  readonly finding?: Finding & { readonly at: string }
}

/** Everything that is known of a run. */
export interface RunAccount {
  readonly batches: readonly BatchAccount[]
  readonly drives: readonly DriveReport[]
  readonly standing: Standing
}

/** Reads a whole run out of its ledger. */
export async function readAccount(ledger: RunLedger, run: string): Promise<RunAccount> {
  const stories = new Map<string, Partial<BatchAccount>>()
  const followedBy = new Map<string, string>()
  for await (const fact of ledger.facts(run)) {
    stories.set(fact.batch, { ...stories.get(fact.batch), ...toldBy(fact) })
    if (fact.kind === 'planned' && fact.follows) followedBy.set(fact.follows, fact.batch)
  }
  const batches: BatchAccount[] = []
  for await (const { run: _, drives, ...batch } of ledger.batches(run)) {
    const next = followedBy.get(batch.id)
    batches.push({
      ...batch,
      drives: drives.length,
      ...stories.get(batch.id),
      ...(next && { followedBy: next }),
    })
  }
  const drives: DriveReport[] = []
  for await (const drive of driveReports(ledger, run)) drives.push(drive)
  return { batches, drives, standing: standingOf(drives) }
}

function toldBy(fact: Fact): Partial<BatchAccount> {
  const { at } = fact
  switch (fact.kind) {
    case 'sending':
      return { sentAt: at, restoreSessionId: fact.lane.restoreSessionId }
    case 'ended':
      return { end: { ...toldEndOf(fact.end), at } }
    case 'lost':
      return { lostAt: at }
    case 'resolved':
      return { finding: { ...fact.finding, at } }
    case 'planned':
      return {}
  }
}
