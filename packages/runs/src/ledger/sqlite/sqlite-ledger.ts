import { LedgerError } from '../ledger-error.ts'
import { checkPlanAgain, checkResolve, checkSettle, isSettledAlike } from '../rules.ts'
import { countsOf, type RunLedger } from '../run-ledger.ts'
import { openDatabase } from './open-database.ts'
import { batchOf, createStore, factOf, runOf, type Store } from './store.ts'

/**
 * Opens the ledger in a file, or makes it. The file belongs to this process until the ledger is disposed of; a second
 * process is refused. What an earlier process was sending when it ended is called lost by `sweep`.
 *
 * @throws {LedgerError} when the file is in use, torn, not a ledger, or cannot be written to
 * @example
 * import { openLedger } from '@onedrive-restore/runs'
 *
 * await using ledger = await openLedger('restore.ledger')
 * for (const { id, plannedAt } of await ledger.runs()) console.log(id, plannedAt)
 */
export async function openLedger(file: string): Promise<RunLedger> {
  const database = await openDatabase(file)
  const store = createStore(database, file)
  const { rows, run, transaction } = store
  return {
    plan: ({ id, choices, plannedAt }, batches) =>
      transaction(async () => {
        if (rows('select 1 from runs where id = ?', id).length > 0)
          throw new LedgerError('another-plan', `There is a run ${id} already.`)
        run('insert into runs values (?, ?, ?)', id, JSON.stringify(choices), plannedAt)
        let number = 0
        for await (const drives of batches) store.add(id, ++number, drives)
      }),
    run: (id) => transaction(() => rows('select * from runs where id = ?', id).map(runOf)[0]),
    runs: () => transaction(() => rows('select * from runs order by rowid desc').map(runOf)),
    claim: (runId, lane, owner) =>
      transaction(() => {
        const place = [lane.server, lane.restoreSessionId]
        const [next] = rows(
          "select * from batches where run = ? and state = 'planned' order by number limit 1",
          runId,
        )
        if (!next || rows('select 1 from lanes where server = ? and session = ?', ...place).length > 0)
          return undefined
        const { state, ...batch } = batchOf(next)
        run('insert into lanes values (?, ?, ?)', ...place, batch.id)
        store.write(batch.id, { kind: 'sending', owner, lane })
        return batch
      }),
    settle: (batch, owner, end) =>
      transaction(() => {
        const standing = store.standing(batch)
        if (isSettledAlike(standing, owner, end)) return
        checkSettle(standing, owner)
        store.write(batch, { kind: 'ended', owner, end })
        run('delete from lanes where batch = ?', batch)
      }),
    sweep: (runId) => transaction(() => sweep(store, runId)),
    resolve: (batch, finding) =>
      transaction(() => {
        checkResolve(store.standing(batch))
        store.write(batch, { kind: 'resolved', finding })
      }),
    planAgain: (id) =>
      transaction(() => {
        checkPlanAgain(store.standing(id))
        const before = store.batch(id)
        if (rows('select 1 from batches where follows = ?', id).length > 0)
          throw new LedgerError('wrong-state', `Batch ${id} has been planned again already.`)
        return store.add(before.run, store.nextNumber(before.run), before.drives, before)
      }),
    batch: (id) => transaction(() => rows('select * from batches where id = ?', id).map(batchOf)[0]),
    async *batches(runId, state) {
      const sql =
        'select * from batches where run = ?1 and number > ?2 and (?3 is null or state = ?3) order by number limit 100'
      for (let number = 0; ; ) {
        const page = await transaction(() => rows(sql, runId, number, state ?? null).map(batchOf))
        yield* page
        const last = page.at(-1)
        if (!last) return
        number = last.number
      }
    },
    counts: (runId) =>
      transaction(() => {
        const sql = `select state, count(*) as batches, sum(drive_count) as drives from batches b where run = ?
           and not exists (select 1 from batches next where next.follows = b.id) group by state`
        return countsOf(rows(sql, runId) as never)
      }),
    async *facts(runId, after = 0) {
      const sql =
        'select f.* from facts f join batches b on b.id = f.batch where b.run = ? and seq > ? order by seq limit 1000'
      for (let seq = after; ; ) {
        const page = await transaction(() => rows(sql, runId, seq).map(factOf))
        yield* page
        const last = page.at(-1)
        if (!last) return
        seq = last.seq
      }
    },
    [Symbol.asyncDispose]: () => transaction(() => {}).then(() => database.close()),
  }
}

/** The lock of the file is ours, so whoever sent before we took it is gone. Owners of this process are still here. */
function sweep({ rows, run, write, standing, lastSeqBefore }: Store, runId: string) {
  const sending = rows("select * from batches where run = ? and state = 'sending'", runId).map(batchOf)
  return sending.flatMap(({ state, ...batch }) => {
    const fact = standing(batch.id).facts.find(({ kind }) => kind === 'sending')
    if (fact?.kind !== 'sending' || fact.seq > lastSeqBefore) return []
    write(batch.id, { kind: 'lost', owner: fact.owner })
    run('delete from lanes where batch = ?', batch.id)
    return [batch]
  })
}
