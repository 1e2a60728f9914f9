/** The tables of all runs of a database, in a schema of their own. */
export const tables = `
  create schema if not exists onedrive_restore;
  create table if not exists onedrive_restore.runs (
    id text primary key,
    choices json not null,
    planned_at timestamptz not null
  );
  create table if not exists onedrive_restore.batches (
    id uuid primary key,
    run text not null references onedrive_restore.runs,
    number integer not null,
    drives json not null,
    drive_count integer not null,
    follows uuid unique references onedrive_restore.batches,
    attempt integer not null,
    -- What the facts of the batch come to, written with each of them: for counting and for the next one.
    state text not null,
    unique (run, number)
  );
  create index if not exists batches_by_state on onedrive_restore.batches (run, state, number);
  create table if not exists onedrive_restore.facts (
    seq bigint generated always as identity primary key,
    batch uuid not null references onedrive_restore.batches,
    at timestamptz not null default now(),
    kind text not null,
    content json not null
  );
  create index if not exists facts_by_batch on onedrive_restore.facts (batch, seq);
  -- A batch is sent once. Two senders cannot both have written that they are about to.
  create unique index if not exists sent_once on onedrive_restore.facts (batch) where kind = 'sending';
  create unique index if not exists answered_once on onedrive_restore.facts (batch) where kind = 'ended';
  -- Where a batch runs now, and for whom.
  create table if not exists onedrive_restore.lanes (
    server text,
    session text,
    batch uuid not null unique references onedrive_restore.batches,
    owner text not null,
    primary key (server, session)
  );
  -- When an owner was last heard of.
  create table if not exists onedrive_restore.owners (id text primary key, seen_at timestamptz not null);
`
