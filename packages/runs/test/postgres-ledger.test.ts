import { randomUUID } from 'node:crypto'
import { hasPostgres, type Postgres, startPostgres } from '@onedrive-restore/testing/postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planRun } from '../src/index.ts'
import { openPostgresLedger } from '../src/postgres.ts'
import { drivesUpTo } from './drives.ts'
import { choices, lane, succeeded, testLedger } from './ledger-cases.ts'

// There is a PostgreSQL among the npm packages for Linux and macOS; elsewhere this ledger is untried.
describe.skipIf(!hasPostgres)('a ledger in PostgreSQL', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres?.[Symbol.asyncDispose]())

  /** The address of a database of its own. */
  const newDatabase = async () => {
    const client = new pg.Client(postgres.url)
    await client.connect()
    const name = `ledger_${randomUUID().replaceAll('-', '')}`
    await client.query(`create database ${name}`)
    await client.end()
    return postgres.url.replace(/\/postgres$/, `/${name}`)
  }
  testLedger(async () => openPostgresLedger(await newDatabase()))

  test('gives no batch to two workers of different processes', async () => {
    const url = await newDatabase()
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
    const url = await newDatabase()
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
    await using ledger = await openPostgresLedger(await newDatabase())
    await planRun(ledger, drivesUpTo(3), { id: 'run', choices, maxDrives: 1 })
    const batch = await ledger.claim('run', lane, 'owner-1')
    await postgres.crashAndRestart()
    await expect
      .poll(() => ledger.batch(`${batch?.id}`).catch(() => undefined))
      .toMatchObject({ state: 'sending' })
    await ledger.settle(`${batch?.id}`, 'owner-1', succeeded)
    expect((await ledger.counts('run')).succeeded.batches).toBe(1)
  })

  test('is opened while others write, waits for none of them and holds none up', async () => {
    const url = await newDatabase()
    await using first = await openPostgresLedger(url)
    await planRun(first, drivesUpTo(1), { id: 'run', choices })
    const writer = new pg.Client(url)
    await writer.connect()
    await writer.query(
      'begin; lock table onedrive_restore.facts, onedrive_restore.batches in row exclusive mode',
    )
    const opened = openPostgresLedger(url).then((second) => second[Symbol.asyncDispose]())
    const tooLate = new Promise((_, reject) => setTimeout(reject, 5_000, new Error('it waits')))
    await Promise.race([opened, tooLate]).finally(() => writer.end())
  })

  test('takes a deadlock for something that passes', async () => {
    const url = await newDatabase()
    await using ledger = await openPostgresLedger(url)
    await planRun(ledger, drivesUpTo(1), { id: 'run', choices })
    const deadlock = `
      create function deadlock() returns trigger language plpgsql as
        $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$;
      create trigger deadlock before insert on onedrive_restore.facts execute function deadlock();`
    const other = new pg.Client(url)
    await other.connect()
    await other.query(deadlock)
    await expect(ledger.claim('run', lane, 'owner-1')).rejects.toMatchObject({ reason: 'away' })
    await other.query('drop trigger deadlock on onedrive_restore.facts')
    await other.end()
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
