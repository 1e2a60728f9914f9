import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { PlannedDrive } from '../../plan/drive.ts'
import { type Batch, type BatchState, type Fact, type FactKind, stateAfter } from '../facts.ts'
import { LedgerError } from '../ledger-error.ts'
import type { Standing } from '../rules.ts'
import type { Run } from '../run-ledger.ts'
import { refusalOf } from './open-database.ts'

/** A row of a table. */
export type Row = Record<string, SQLInputValue>

/** The statements of a ledger's file; what a caller may do is decided elsewhere. */
export interface Store {
  rows(sql: string, ...values: SQLInputValue[]): Row[]
  run(sql: string, ...values: SQLInputValue[]): void
  /** Does something whole or not at all, when nothing else is being done. */
  transaction<T>(work: () => T | Promise<T>): Promise<T>
  /** The line that was the last one when this process took the file. */
  readonly lastSeqBefore: number
  write(batch: string, fact: FactKind): void
  add(run: string, number: number, drives: readonly PlannedDrive[], before?: Batch): Batch
  nextNumber(run: string): number
  batch(id: string): Batch & { readonly state: BatchState }
  standing(batch: string): Standing
}

/** Makes the store of an open file. */
export function createStore(database: DatabaseSync, file: string): Store {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const rows = (sql: string, ...values: SQLInputValue[]) => prepared(sql).all(...values) as Row[]
  const run = (sql: string, ...values: SQLInputValue[]) => void prepared(sql).run(...values)
  let last: Promise<unknown> = Promise.resolve()

  const store: Store = {
    rows,
    run,
    transaction(work) {
      const result = last.then(() => whole(database, file, work))
      last = result.catch(() => {})
      return result
    },
    lastSeqBefore: Number(rows('select coalesce(max(seq), 0) as seq from facts')[0]?.seq),
    write(id, fact) {
      const { kind, ...content } = fact
      const at = new Date().toISOString()
      run(
        'insert into facts (batch, at, kind, content) values (?, ?, ?, ?)',
        id,
        at,
        kind,
        JSON.stringify(content),
      )
      const [row] = rows('select state from batches where id = ?', id)
      run('update batches set state = ? where id = ?', stateAfter(row?.state as BatchState, fact), id)
    },
    add(runId, number, drives, before) {
      const follows = before && { follows: before.id }
      const batch: Batch = {
        id: randomUUID(),
        run: runId,
        number,
        drives,
        ...follows,
        attempt: (before?.attempt ?? 0) + 1,
      }
      const columns = [
        batch.id,
        runId,
        number,
        JSON.stringify(drives),
        drives.length,
        before?.id ?? null,
        batch.attempt,
      ]
      run("insert into batches values (?, ?, ?, ?, ?, ?, ?, 'planned')", ...columns)
      store.write(batch.id, { kind: 'planned', ...follows })
      return batch
    },
    nextNumber: (id) =>
      Number(rows('select coalesce(max(number), 0) + 1 as number from batches where run = ?', id)[0]?.number),
    batch(id) {
      const [row] = rows('select * from batches where id = ?', id)
      if (!row) throw new LedgerError('not-found', `There is no batch ${id}.`)
      return batchOf(row)
    },
    standing(id) {
      const { state } = store.batch(id)
      return {
        batch: id,
        state,
        facts: rows('select * from facts where batch = ? order by seq', id).map(factOf),
      }
    },
  }
  return store
}

async function whole<T>(database: DatabaseSync, file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    database.exec('begin immediate')
    const result = await work()
    database.exec('commit')
    return result
  } catch (error) {
    // A full disk ends the transaction by itself.
    if (database.isTransaction) database.exec('rollback')
    throw refusalOf(error, file)
  }
}

/** A row of `runs`. */
export function runOf({ id, choices, planned_at }: Row): Run {
  return { id: `${id}`, choices: JSON.parse(`${choices}`), plannedAt: `${planned_at}` }
}

/** A row of `batches`. */
export function batchOf(row: Row): Batch & { readonly state: BatchState } {
  return {
    id: `${row.id}`,
    run: `${row.run}`,
    number: Number(row.number),
    drives: JSON.parse(`${row.drives}`),
    ...(row.follows !== null && { follows: `${row.follows}` }),
    attempt: Number(row.attempt),
    state: row.state as BatchState,
  }
}

/** A row of `facts`. */
export function factOf({ seq, batch, at, kind, content }: Row): Fact {
  return { kind, ...JSON.parse(`${content}`), seq: Number(seq), batch, at } as Fact
}
