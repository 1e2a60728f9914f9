import type { PlannedDrive } from '../plan/drive.ts'

/** Where a batch is sent: one restore session of one server. No more than one batch runs in it at a time. */
export interface Lane {
  /** Address of the API, as the client has it. */
  readonly server: string
  readonly restoreSessionId: string
}

/** How a call came back; only counts, ids and sentences, and no secret among them. */
export type BatchEnd =
  | {
      readonly outcome: 'succeeded'
      /** What the answer said of the drives, see `RestoreResult` of the client. */
      readonly body: 'none' | 'statistics' | 'other'
      /** What is known of each drive. A drive that nothing speaks of is missing. */
      readonly drives: readonly DriveEnd[]
    }
  | {
      readonly outcome: 'rejected'
      readonly status: number
      readonly message: string
      readonly retryAfterMs?: number
    }
  | { readonly outcome: 'not-sent'; readonly message: string }
  | { readonly outcome: 'unknown'; readonly message: string }

/** What is known of a drive after its batch, and what that rests on. */
export interface DriveEnd {
  readonly id: string
  readonly verdict: 'restored' | 'failed' | 'skipped'
  /** The statistics of the answer, or an event of the session, with its sentence. */
  readonly basis: 'statistics' | 'event'
  readonly message?: string
}

/** What a person found out about a batch that nobody knew the outcome of. */
export interface Finding {
  /** Whether the restore of the batch was carried out. */
  readonly done: boolean
  /** Who looked. */
  readonly by: string
  /** What they saw, in their own words. */
  readonly why: string
}

/** What one line of the ledger says. A fact is appended and never changed. */
export type FactKind =
  | { readonly kind: 'planned'; readonly follows?: string }
  | { readonly kind: 'sending'; readonly owner: string; readonly lane: Lane }
  | { readonly kind: 'ended'; readonly owner: string; readonly end: BatchEnd }
  /** The owner is gone and has said nothing. */
  | { readonly kind: 'lost'; readonly owner: string }
  | { readonly kind: 'resolved'; readonly finding: Finding }

/** One line of the ledger. */
export type Fact = FactKind & {
  /** Grows from line to line; gaps are possible. */
  readonly seq: number
  readonly batch: string
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string
}

/** Where a batch stands. */
export type BatchState =
  | 'planned'
  | 'sending'
  | 'succeeded'
  /** The server refused with a status below 500. That nothing was done then is inferred; no page of the vendor says so. */
  | 'refused'
  /** The server answered 500: perhaps something was done. */
  | 'failed'
  | 'not-sent'
  | 'unknown'
  | 'resolved-done'
  | 'resolved-not-done'

/** The drives of one call. */
export interface Batch {
  readonly id: string
  readonly run: string
  /** Its place in the run, from 1. */
  readonly number: number
  readonly drives: readonly PlannedDrive[]
  /** The batch whose drives are sent again in this one. */
  readonly follows?: string
  /** 1 for a batch of the plan, one more for each batch before it in the chain. */
  readonly attempt: number
}

/** Where a batch stands after a fact. A person's finding is the last word: a late answer after it changes nothing. */
export function stateAfter(state: BatchState | undefined, fact: FactKind): BatchState {
  if (state?.startsWith('resolved')) return state
  switch (fact.kind) {
    case 'planned':
      return 'planned'
    case 'sending':
      return 'sending'
    case 'ended':
      if (fact.end.outcome === 'rejected') return fact.end.status < 500 ? 'refused' : 'failed'
      return fact.end.outcome
    case 'lost':
      return 'unknown'
    case 'resolved':
      return fact.finding.done ? 'resolved-done' : 'resolved-not-done'
  }
}
