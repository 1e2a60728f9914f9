import { randomUUID } from 'node:crypto'
import type { PlannedDrive } from '../../plan/drive.ts'
import { type Batch, type BatchState, type FactKind, type Lane, stateAfter } from '../facts.ts'
import { LedgerError } from '../ledger-error.ts'
import { checkPlanAgain, checkResolve, checkSettle, isSettledAlike, type Standing } from '../rules.ts'
import { countsOf, type RunLedger } from '../run-ledger.ts'
import { type Ask, openConnections } from './database.ts'
import { batchOf, factOf, runOf } from './rows.ts'
import { tables } from './tables.ts'

/** How a ledger in PostgreSQL watches its workers. */
export interface PostgresLedgerOptions {
  /**
   * How long a worker may be silent before what it sends is called lost. Longer than the database is ever away, or a
   * person is asked about calls that are still running. In ms. @default 60_000
   */
  readonly maxSilenceMs?: number
}

/**
 * Opens the ledger in a PostgreSQL database, whose tables it makes in a schema of their own. Any number of workers on
 * any number of machines can share it: each batch is given to one of them. A worker is alive while this process says
 * so every few seconds.
 *
 * @param connectionString such as `postgres://restore@db.example.com/restore`
 * @throws {LedgerError} `away` when the database cannot be reached
 * @example
 * import { openPostgresLedger } from '@onedrive-restore/runs/postgres'
 *
 * const open = () => openPostgresLedger('postgres://restore@db.example.com/restore')
 * console.log(typeof open)
 */
export async function openPostgresLedger(
  connectionString: string,
  { maxSilenceMs = 60_000 }: PostgresLedgerOptions = {},
): Promise<RunLedger> {
  if (!(maxSilenceMs > 0)) throw new TypeError(`maxSilenceMs is ${maxSilenceMs}; it must be above zero.`)
  const { ask, transaction, close } = openConnections(connectionString)
  await transaction(makeTables).catch(async (error) => {
    await close()
    throw error
  })

  const owners = new Set<string>()
  const unsure = new Set<string>()
  const sign = () => ask('update owners set seen_at = now() where id = any($1)', [...owners]).catch(() => {})
  const timer = setInterval(sign, maxSilenceMs / 4)
  timer.unref()

  return {
    plan: ({ id, choices, plannedAt }, batches) =>
      transaction(async (one) => {
        const [made] = await one(
          'insert into runs values ($1, $2, $3) on conflict do nothing returning id',
          id,
          JSON.stringify(choices),
          plannedAt,
        )
        if (!made) throw new LedgerError('another-plan', `There is a run ${id} already.`)
        let number = 0
        for await (const drives of batches) await add(one, id, ++number, drives)
      }),
    run: async (id) => (await ask('select * from runs where id = $1', id)).map(runOf)[0],
    runs: async () => (await ask('select * from runs order by planned_at desc')).map(runOf),
    async claim(run, lane, owner) {
      owners.add(owner)
      const mine = unsure.has(owner) ? await ownClaim(ask, owner) : undefined
      unsure.delete(owner)
      if (mine) return mine
      try {
        return await transaction((one) => claim(one, run, lane, owner))
      } catch (error) {
        // It may have been committed all the same. Then the batch is ours, and nobody was told: see the next claim.
        unsure.add(owner)
        throw error
      }
    },
    settle: (id, owner, end) =>
      transaction(async (one) => {
        const standing = await standingOf(one, id)
        if (isSettledAlike(standing, owner, end)) return
        checkSettle(standing, owner)
        await write(one, id, standing.state, { kind: 'ended', owner, end })
        await one('delete from lanes where batch = $1', id)
      }),
    sweep: (run) => transaction((one) => sweep(one, run, maxSilenceMs)),
    resolve: (id, finding) =>
      transaction(async (one) => {
        const standing = await standingOf(one, id)
        checkResolve(standing)
        await write(one, id, standing.state, { kind: 'resolved', finding })
      }),
    planAgain: (id) =>
      transaction(async (one) => {
        const standing = await standingOf(one, id)
        checkPlanAgain(standing)
        const [row = {}] = await one('select * from batches where id = $1', id)
        const before = batchOf(row)
        if ((await one('select 1 from batches where follows = $1', id)).length > 0)
          throw new LedgerError('wrong-state', `Batch ${id} has been planned again already.`)
        await one('select 1 from runs where id = $1 for update', before.run)
        const [last] = await one('select max(number) as number from batches where run = $1', before.run)
        return add(one, before.run, Number(last?.number) + 1, before.drives, before)
      }),
    batch: async (id) => (await ask('select * from batches where id::text = $1', id)).map(batchOf)[0],
    async *batches(run, state) {
      const sql =
        'select * from batches where run = $1 and number > $2 and ($3::text is null or state = $3) order by number limit 100'
      for (let number = 0; ; ) {
        const page = (await ask(sql, run, number, state ?? null)).map(batchOf)
        yield* page
        const last = page.at(-1)
        if (!last) return
        number = last.number
      }
    },
    async counts(run) {
      const sql = `select state, count(*)::int as batches, sum(drive_count)::int as drives from batches b where run = $1
         and not exists (select 1 from batches next where next.follows = b.id) group by state`
      return countsOf((await ask(sql, run)) as never)
    },
    async *facts(run, after = 0) {
      const sql =
        'select f.* from facts f join batches b on b.id = f.batch where b.run = $1 and f.seq > $2 order by f.seq limit 1000'
      for (let seq = after; ; ) {
        const page = (await ask(sql, run, seq)).map(factOf)
        yield* page
        const last = page.at(-1)
        if (!last) return
        seq = last.seq
      }
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await close()
    },
  }
}

/** Makes the tables where there are none. Where they are, nothing is made: `if not exists` waits for whoever is writing. */
async function makeTables(ask: Ask): Promise<void> {
  const areThere = async () => {
    const [row] = await ask("select to_regclass('onedrive_restore.owners') is not null as yes")
    return row?.yes === true
  }
  if (await areThere()) return
  // Two that make them at the same time get in each other's way.
  await ask('select pg_advisory_xact_lock($1)', 0x6f64726c)
  if (!(await areThere())) await ask(tables)
}

async function claim(ask: Ask, run: string, lane: Lane, owner: string): Promise<Batch | undefined> {
  await ask('insert into owners values ($1, now()) on conflict (id) do update set seen_at = now()', owner)
  const next =
    "select * from batches where run = $1 and state = 'planned' order by number limit 1 for update skip locked"
  const [row] = await ask(next, run)
  if (!row) return undefined
  const { state, ...batch } = batchOf(row)
  const take = 'insert into lanes values ($1, $2, $3, $4) on conflict do nothing returning batch'
  const [taken] = await ask(take, lane.server, lane.restoreSessionId, batch.id, owner)
  if (!taken) return undefined
  await write(ask, batch.id, state, { kind: 'sending', owner, lane })
  return batch
}

/** The batch that an owner has been given without hearing of it. */
async function ownClaim(ask: Ask, owner: string): Promise<Batch | undefined> {
  const [row] = await ask(
    'select b.* from batches b join lanes l on l.batch = b.id where l.owner = $1',
    owner,
  )
  if (!row) return undefined
  const { state, ...batch } = batchOf(row)
  return batch
}

async function sweep(ask: Ask, run: string, maxSilenceMs: number): Promise<Batch[]> {
  const gone = await ask(
    `select b.*, l.owner from batches b join lanes l on l.batch = b.id join owners o on o.id = l.owner
     where b.run = $1 and b.state = 'sending' and o.seen_at < now() - $2 * interval '1 millisecond'
     for update of b skip locked`,
    run,
    maxSilenceMs,
  )
  const lost: Batch[] = []
  for (const row of gone) {
    const { state, ...batch } = batchOf(row)
    await write(ask, batch.id, state, { kind: 'lost', owner: `${row.owner}` })
    await ask('delete from lanes where batch = $1', batch.id)
    lost.push(batch)
  }
  return lost
}

/** Where a batch stands, for whoever is about to write; nobody else writes meanwhile. */
async function standingOf(ask: Ask, id: string): Promise<Standing> {
  const [row] = await ask('select state from batches where id::text = $1 for update', id)
  if (!row) throw new LedgerError('not-found', `There is no batch ${id}.`)
  const facts = (await ask('select * from facts where batch = $1 order by seq', id)).map(factOf)
  return { batch: id, state: row.state as BatchState, facts }
}

async function write(ask: Ask, id: string, state: BatchState, fact: FactKind): Promise<void> {
  const { kind, ...content } = fact
  await ask('insert into facts (batch, kind, content) values ($1, $2, $3)', id, kind, JSON.stringify(content))
  await ask('update batches set state = $1 where id = $2', stateAfter(state, fact), id)
}

async function add(
  ask: Ask,
  run: string,
  number: number,
  drives: readonly PlannedDrive[],
  before?: Batch,
): Promise<Batch> {
  const follows = before && { follows: before.id }
  const batch: Batch = {
    id: randomUUID(),
    run,
    number,
    drives,
    ...follows,
    attempt: (before?.attempt ?? 0) + 1,
  }
  const columns = [
    batch.id,
    run,
    number,
    JSON.stringify(drives),
    drives.length,
    before?.id ?? null,
    batch.attempt,
  ]
  await ask("insert into batches values ($1, $2, $3, $4, $5, $6, $7, 'planned')", ...columns)
  await write(ask, batch.id, 'planned', { kind: 'planned', ...follows })
  return batch
}
