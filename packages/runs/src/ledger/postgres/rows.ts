import type { Batch, BatchState, Fact } from '../facts.ts'
import type { Run } from '../run-ledger.ts'
import type { Row } from './database.ts'

/** A row of `runs`. */
export function runOf({ id, choices, planned_at }: Row): Run {
  return { id: `${id}`, choices: choices as Run['choices'], plannedAt: (planned_at as Date).toISOString() }
}

/** A row of `batches`. */
export function batchOf(row: Row): Batch & { readonly state: BatchState } {
  return {
    id: `${row.id}`,
    run: `${row.run}`,
    number: Number(row.number),
    drives: row.drives as Batch['drives'],
    ...(row.follows !== null && { follows: `${row.follows}` }),
    attempt: Number(row.attempt),
    state: row.state as BatchState,
  }
}

/** A row of `facts`. */
export function factOf({ seq, batch, at, kind, content }: Row): Fact {
  return { kind, ...(content as object), seq: Number(seq), batch, at: (at as Date).toISOString() } as Fact
}
