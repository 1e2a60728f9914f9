import { type Database, freshDatabase, hasPostgres, startPostgres } from '@onedrive-restore/testing/postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planRun } from '../src/index.ts'
import { openPostgresLedger } from '../src/postgres.ts'
import { drivesUpTo } from './drives.ts'
import { choices, lane, succeeded, testLedger } from './ledger-cases.ts'

// There is a PostgreSQL among the npm packages for Linux and macOS; elsewhere this ledger is untried.
describe.skipIf(!hasPostgres)('a ledger in PostgreSQL', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database?.[Symbol.asyncDispose]())

  /** The address of the database, in which there is no ledger. To make one for each test would cost more than the tests. */
  const emptied = async () => {
    const client = new pg.Client(database.url)
    await client.connect()
    await client.query('drop schema if exists onedrive_restore cascade')
    await client.end()
    return database.url
  }
  testLedger(async () => openPostgresLedger(await emptied()))

  test('gives no batch to two workers of different processes', async () => {
    const url = await emptied()
    await using first = await openPostgresLedger(url)
    await using second = await openPostgresLedger(url)
    await planRun(first, drivesUpTo(40), { id: 'run', choices, maxDrives: 1 })
    const take = (n: number) =>
      (n % 2 ? first : second).claim('run', { ...lane, restoreSessionId: `s-${n}` }, `owner-${n}`)
    const claimed = await Promise.all(Array.from({ length: 60 }, (_, n) => take(n)))
    const ids = claimed.flatMap((batch) => batch?.id ?? [])
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })

  test('calls lost what a silent worker was sending, and takes its late answer', async () => {
    const url = await emptied()
    const dead = await openPostgresLedger(url, { maxSilenceMs: 400 })
    await planRun(dead, drivesUpTo(2), { id: 'run', choices, maxDrives: 1 })
    const batch = await dead.claim('run', lane, 'owner-1')
    await using other = await openPostgresLedger(url, { maxSilenceMs: 400 })
    expect(await other.sweep('run')).toEqual([])
    await dead[Symbol.asyncDispose]()
    await expect.poll(() => other.sweep('run'), { timeout: 10_000 }).toHaveLength(1)
    expect((await other.batch(`${batch?.id}`))?.state).toBe('unknown')
    expect((await other.claim('run', lane, 'owner-2'))?.number).toBe(2)
    await other.settle(`${batch?.id}`, 'owner-1', succeeded)
    expect((await other.batch(`${batch?.id}`))?.state).toBe('succeeded')
  })

  test('outlives a crash of its server, with everything that was said to be written', async () => {
    await using postgres = await startPostgres()
    await using ledger = await openPostgresLedger(postgres.url)
    await planRun(ledger, drivesUpTo(3), { id: 'run', choices, maxDrives: 1 })
    const batch = await ledger.claim('run', lane, 'owner-1')
    await postgres.crashAndRestart()
    await expect
      .poll(() => ledger.batch(`${batch?.id}`).catch(() => undefined))
      .toMatchObject({ state: 'sending' })
    await ledger.settle(`${batch?.id}`, 'owner-1', succeeded)
    expect((await ledger.counts('run')).succeeded.batches).toBe(1)
  })

  test('opens while another worker writes', async () => {
    const url = await emptied()
    await using ledger = await openPostgresLedger(url)
    const writer = new pg.Client(url)
    await writer.connect()
    try {
      await writer.query('begin')
      await writer.query('lock table onedrive_restore.facts, onedrive_restore.batches in row exclusive mode')
      await using other = await openPostgresLedger(url)
      expect(await other.runs()).toEqual(await ledger.runs())
    } finally {
      await writer.end()
    }
  })

  test('waits when the database took a transaction back because of another one', async () => {
    const url = await emptied()
    await using ledger = await openPostgresLedger(url)
    await planRun(ledger, drivesUpTo(1), { id: 'run', choices })
    const rival = new pg.Client(url)
    await rival.connect()
    try {
      // The claim takes the row of the batch and then wants the lanes; the rival took them the other way round.
      await rival.query("begin; set local deadlock_timeout = '1h'; lock table onedrive_restore.lanes")
      const claiming = ledger.claim('run', lane, 'owner-1').catch((error) => error)
      const waiting = `select from pg_locks join pg_database on pg_database.oid = database
        where not granted and datname = current_database()`
      const isWaiting = async () => (await rival.query(waiting)).rowCount
      await expect.poll(isWaiting).toBe(1)
      await rival.query('select * from onedrive_restore.batches for update')
      expect(await claiming).toMatchObject({ name: 'LedgerError', reason: 'away' })
    } finally {
      await rival.end()
    }
    expect((await ledger.claim('run', lane, 'owner-1'))?.number).toBe(1)
  })

  test('says in a sentence that it cannot be reached', async () => {
    const nowhere = openPostgresLedger('postgres://nobody@127.0.0.1:1/none')
    await expect(nowhere).rejects.toMatchObject({
      reason: 'away',
      message: /^The database cannot be reached: /,
    })
  })
})
