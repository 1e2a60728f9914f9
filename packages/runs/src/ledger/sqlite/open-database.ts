import type { DatabaseSync } from 'node:sqlite'
import { LedgerError } from '../ledger-error.ts'

/** Marks a file as a ledger: "odrl". */
const applicationId = 0x6f64726c
const version = 1

const tables = `
  create table runs (id text primary key, choices text not null, planned_at text not null) strict;
  create table batches (
    id text primary key,
    run text not null references runs,
    number integer not null,
    drives text not null,
    drive_count integer not null,
    follows text unique references batches,
    attempt integer not null,
    -- What the facts of the batch come to, written with each of them: for counting and for the next one.
    state text not null,
    unique (run, number)
  ) strict;
  create index batches_by_state on batches (run, state, number);
  create table facts (
    seq integer primary key autoincrement,
    batch text not null references batches,
    at text not null,
    kind text not null,
    content text not null
  ) strict;
  create index facts_by_batch on facts (batch, seq);
  -- A batch is sent once. Two senders cannot both have written that they are about to.
  create unique index sent_once on facts (batch) where kind = 'sending';
  create unique index answered_once on facts (batch) where kind = 'ended';
  -- Where a batch runs now.
  create table lanes (server text, session text, batch text not null unique, primary key (server, session)) strict;
  pragma application_id = ${applicationId};
  pragma user_version = ${version};
`

/**
 * Opens a ledger's file for this process alone, or makes it. Every transaction is on the disk when it is committed.
 *
 * @throws {LedgerError} when another process has it, when it is not a ledger, or when Node has no SQLite
 */
export async function openDatabase(file: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await import('node:sqlite').catch((cause) => {
    const version = `This is ${process.version}.`
    throw new LedgerError('unsupported', `A ledger in a file needs Node 22.13 or newer. ${version}`, cause)
  })
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    database.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; pragma foreign_keys = on')
    database.exec('pragma journal_mode = wal; pragma synchronous = full')
    prepare(database, file)
    return database
  } catch (error) {
    database?.close()
    throw refusalOf(error, file)
  }
}

/** Takes the lock of the file, which stays until it is closed, and sees that a ledger is in it. */
function prepare(database: DatabaseSync, file: string): void {
  database.exec('begin immediate')
  const { application_id: id } = database.prepare('pragma application_id').get() as { application_id: number }
  const { count } = database.prepare('select count(*) as count from sqlite_schema').get() as { count: number }
  if (count === 0) database.exec(tables)
  else if (id !== applicationId)
    throw new LedgerError('unreadable', `${file} is a database, but not a ledger.`)
  else checkVersion(database, file)
  database.exec('commit')
}

function checkVersion(database: DatabaseSync, file: string): void {
  const { user_version: found } = database.prepare('pragma user_version').get() as { user_version: number }
  if (found !== version)
    throw new LedgerError(
      'unreadable',
      `${file} is a ledger of version ${found}; this package reads ${version}.`,
    )
  const problems = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[]
  if (problems[0]?.quick_check !== 'ok')
    throw new LedgerError(
      'unreadable',
      `${file} is torn. Take a copy of it to a safe place and look at it with SQLite's own tools.`,
    )
}

const reasons: Record<number, (file: string) => LedgerError> = {
  5: (file) =>
    new LedgerError('in-use', `${file} is in use by another process. One process carries a run out.`),
  6: (file) =>
    new LedgerError('in-use', `${file} is in use by another process. One process carries a run out.`),
  8: (file) => new LedgerError('not-written', `${file} cannot be written to.`),
  10: (file) => new LedgerError('not-written', `${file}: the disk refuses. Nothing was sent.`),
  11: (file) => new LedgerError('unreadable', `${file} is torn. Nothing was sent.`),
  13: (file) => new LedgerError('not-written', `${file} cannot grow: the disk is full. Nothing was sent.`),
  14: (file) =>
    new LedgerError('not-written', `${file} cannot be opened: is its folder there, and may you write to it?`),
  26: (file) => new LedgerError('unreadable', `${file} is not a ledger.`),
}

/** Says in a sentence what SQLite means. */
export function refusalOf(error: unknown, file: string): unknown {
  if (error instanceof LedgerError) return error
  const { errcode } = Object(error) as { errcode?: number }
  const refuse = reasons[(errcode ?? 0) & 0xff]
  if (!refuse) return error
  const refusal = refuse(file)
  refusal.cause = error
  return refusal
}
