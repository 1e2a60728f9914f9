import type { RestoreChoices } from '../plan/choices.ts'
import type { PlannedDrive } from '../plan/drive.ts'
import type { Batch, BatchEnd, BatchState, Fact, Finding, Lane } from './facts.ts'

/** A run as it was planned. */
export interface Run {
  readonly id: string
  readonly choices: RestoreChoices
  /** ISO 8601 in UTC. */
  readonly plannedAt: string
}

/** How many batches and drives of a run stand where. What was planned again counts where it stands now, and once. */
export type RunCounts = Readonly<Record<BatchState, { readonly batches: number; readonly drives: number }>>

/**
 * The only memory of a run: which batch was sent when, by whom, and what came of it. Whoever carries a run out writes
 * here first and acts then; nobody else decides what is known.
 *
 * A promise that rejects, with a `LedgerError`, has written nothing.
 */
export interface RunLedger extends AsyncDisposable {
  /**
   * Writes a whole run, in one transaction: all of its batches, or nothing.
   *
   * @throws {LedgerError} `another-plan` when there is a run of that id
   */
  plan(run: Run, batches: AsyncIterable<readonly PlannedDrive[]>): Promise<void>

  /** The run of an id. */
  run(id: string): Promise<Run | undefined>

  /** Every run, the newest first. */
  runs(): Promise<Run[]>

  /**
   * Takes the next planned batch for a lane, and says so durably before it resolves: the call may be sent then, and
   * only then, and only once. `undefined` when nothing is planned, or when a batch runs in this lane.
   */
  claim(run: string, lane: Lane, owner: string): Promise<Batch | undefined>

  /**
   * Says how the call of a batch came back. Only its owner can, also when the batch has been called lost meanwhile:
   * a late answer counts, unless a person has resolved the batch.
   *
   * @throws {LedgerError} `wrong-state` when the batch is not this owner's
   */
  settle(batch: string, owner: string, end: BatchEnd): Promise<void>

  /** Calls every batch lost that is being sent by an owner who is gone, and answers those batches. */
  sweep(run: string): Promise<Batch[]>

  /**
   * Writes down what a person found out about a batch with an unknown outcome, or one that a server failed on.
   *
   * @throws {LedgerError} `wrong-state` when the batch is neither
   */
  resolve(batch: string, finding: Finding): Promise<void>

  /**
   * Plans the drives of a batch again, in a new batch that names it. Only after what certainly was not done.
   *
   * @throws {LedgerError} `wrong-state` when the batch may have been carried out, or has been planned again already
   */
  planAgain(batch: string): Promise<Batch>

  /** One batch, and where it stands. */
  batch(id: string): Promise<(Batch & { readonly state: BatchState }) | undefined>

  /** The batches of a run in their order, those of one state or all. */
  batches(run: string, state?: BatchState): AsyncIterable<Batch & { readonly state: BatchState }>

  /** How a run stands. */
  counts(run: string): Promise<RunCounts>

  /** The lines of a run, in their order, from behind a line on. */
  facts(run: string, after?: number): AsyncIterable<Fact>
}

const states: readonly BatchState[] = [
  'planned',
  'sending',
  'succeeded',
  'refused',
  'failed',
  'not-sent',
  'unknown',
  'resolved-done',
  'resolved-not-done',
]

/** Sums up rows of a ledger, with a zero for every state that has none. */
export function countsOf(rows: readonly { state: BatchState; batches: number; drives: number }[]): RunCounts {
  const sum = (wanted: BatchState, what: 'batches' | 'drives') =>
    rows.filter(({ state }) => state === wanted).reduce((total, row) => total + row[what], 0)
  const entries = states.map((state) => [
    state,
    { batches: sum(state, 'batches'), drives: sum(state, 'drives') },
  ])
  return Object.fromEntries(entries)
}
