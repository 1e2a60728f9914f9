import type { BatchEnd, BatchState, Fact } from './facts.ts'
import { LedgerError } from './ledger-error.ts'

/** What is known of a batch when somebody wants to add a line: where it stands, and its lines. */
export interface Standing {
  readonly batch: string
  readonly state: BatchState
  readonly facts: readonly Fact[]
}

/** Only the owner settles, and no answer is overwritten by another one. */
export function checkSettle({ batch, facts }: Standing, owner: string): void {
  const isOwner = facts.some((fact) => fact.kind === 'sending' && fact.owner === owner)
  if (!isOwner) throw wrong(batch, 'is not being sent by this owner')
  if (facts.some((fact) => fact.kind === 'ended')) throw wrong(batch, 'has its answer already')
}

/** Whether that answer has been written down already: its writer did not hear of it and tries again. */
export function isSettledAlike({ facts }: Standing, owner: string, end: BatchEnd): boolean {
  const ended = facts.find((fact) => fact.kind === 'ended')
  return ended?.kind === 'ended' && ended.owner === owner && JSON.stringify(ended.end) === JSON.stringify(end)
}

/** A person decides where nobody knows: after an unknown outcome, and after a server failed in the middle. */
export function checkResolve({ batch, state }: Standing): void {
  if (state !== 'unknown' && state !== 'failed')
    throw wrong(batch, `is ${state}, so there is nothing to find out`)
}

/** Drives are sent again only after what certainly was not done. */
export function checkPlanAgain({ batch, state }: Standing): void {
  if (state === 'not-sent' || state === 'refused' || state === 'resolved-not-done') return
  const advice = state === 'unknown' || state === 'failed' ? '; resolve it first' : ''
  throw wrong(batch, `is ${state}, so its drives cannot be planned again${advice}`)
}

function wrong(batch: string, what: string): LedgerError {
  return new LedgerError('wrong-state', `Batch ${batch} ${what}.`)
}
