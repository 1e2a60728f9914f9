import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mock, type RecordedRequest, startMock } from '@onedrive-restore/mock'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { Ran } from './run-command.ts'

const session = '61954db6-7278-4d26-86f7-888bda5a4ec4'

interface Row {
  id: string
  verdict: string
  batch: number
  stands: string
}

/** What happens to some of the calls, and what may then be said of their drives. */
const troubles = [
  { fault: 'reset-before', stands: 'unknown', verdict: 'unknown' },
  { fault: 'reset-after', stands: 'unknown', verdict: 'unknown' },
  { fault: 'truncated', stands: 'unknown', verdict: 'unknown' },
  { fault: 'html', stands: 'unknown', verdict: 'unknown' },
  { fault: 'unavailable', stands: 'unknown', verdict: 'unknown' },
  { fault: 'empty', stands: 'succeeded', verdict: 'restored' },
  { fault: 'too-many-requests', stands: 'refused', verdict: 'not-done' },
  { scenario: 'request-rejected', status: 400, stands: 'refused', verdict: 'not-done' },
  { scenario: 'restore-failed', status: 500, stands: 'failed', verdict: 'unknown' },
] as const

/** Lets every fifth restore go wrong, in each of the ways in turn. */
function makeTrouble(mock: Mock): void {
  let count = 0
  mock.answer('restoreOneDrives', () => {
    const trouble = ++count % 5 === 0 ? troubles[(count / 5) % troubles.length] : undefined
    if (!trouble) return undefined
    if ('scenario' in trouble) return { scenario: trouble.scenario }
    // A fault is drawn before an answer is asked for, so it strikes the next call.
    mock.faults.next(trouble.fault, 'restoreOneDrives')
    return undefined
  })
}

const drivesOf = ({ body }: RecordedRequest) =>
  (
    body as { restoreToOriginalLocation: { OneDrives: { id: string }[] } }
  ).restoreToOriginalLocation.OneDrives.map(({ id }) => id)

/** What the server's own record lets be said of the drives of a call. */
function expectedOf({ fault, status }: RecordedRequest): { stands: string; verdict: string } {
  const trouble = troubles.find((one) =>
    'fault' in one ? one.fault === fault : !fault && one.status === status,
  )
  if (trouble) return { stands: trouble.stands, verdict: trouble.verdict }
  expect([fault, status]).toEqual([undefined, 200])
  return { stands: 'succeeded', verdict: 'restored' }
}

/** How many drives a run has, in what batches, and how the command is run. */
export interface Account {
  readonly drives: number
  readonly batchSize: number
  readonly run: (args: readonly string[]) => Promise<Ran>
}

/** Compares what the command says of each drive with what the server has recorded. */
export async function checkAccount({ drives, batchSize, run }: Account): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'account-'))
  await using mock = await startMock({ drives })
  makeTrouble(mock)
  const ledger = join(folder, 'restore.ledger')
  const ran = await run([
    ...[
      'restore',
      '--server',
      mock.url,
      '--username',
      'admin',
      '--office-username',
      'jsmith',
      '--send',
      '--json',
    ],
    ...[
      '--session',
      session,
      '--all',
      '--versions',
      'last',
      '--action',
      'keep',
      '--batch-size',
      `${batchSize}`,
    ],
    ...['--after-unknown', 'go-on', '--after-failed', 'go-on', '--ledger', ledger],
  ])
  expect(ran.code).toBe(5)

  const journal: RecordedRequest[] = await (await fetch(new URL('/__mock/requests', mock.url))).json()
  const calls = journal.filter(({ operation }) => operation === 'restoreOneDrives')
  // Each trouble was met, or the account proves less than it seems to.
  expect(new Set(calls.map(({ fault }) => fault)).size).toBe(8)
  expect(new Set(calls.map(({ status }) => status))).toEqual(new Set([undefined, 200, 400, 429, 500, 503]))

  const report = await run(['report', '--ledger', ledger, '--format', 'json'])
  const rows = report.stdout
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
  expect(new Set(rows.map(({ id }) => id)).size).toBe(drives)
  checkDriveByDrive(rows, calls)
  checkBatchByBatch(rows, calls)

  const csv = await run(['report', '--ledger', ledger, '--format', 'csv'])
  const asText = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, `${value}`])),
  )
  expect(parse(csv.stdout, { columns: true })).toEqual(asText)

  const html = await run(['report', '--ledger', ledger, '--format', 'html'])
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  const all = [ran, report, csv, html].flatMap(({ stdout, stderr }) => [stdout, stderr])
  expect([...all, ...kept].filter((text) => text.includes('canary'))).toEqual([])
  rmSync(folder, { recursive: true })
}

function checkDriveByDrive(rows: readonly Row[], calls: readonly RecordedRequest[]): void {
  const callsOf = new Map<string, RecordedRequest[]>()
  for (const call of calls)
    for (const id of drivesOf(call)) callsOf.set(id, [...(callsOf.get(id) ?? []), call])
  const wrong = rows.filter(({ id, verdict, stands }) => {
    const own = callsOf.get(id) ?? []
    const executed = own.filter((call) => call.executed).length
    // Only after a refusal was a drive sent again, so no other call than the last can have been executed.
    const again = own.slice(0, -1).every((call) => call.status === 429)
    const said = expectedOf(own.at(-1) as RecordedRequest)
    const isTrue = verdict === 'restored' ? executed === 1 : verdict !== 'not-done' || executed === 0
    return !(again && executed <= 1 && isTrue && said.verdict === verdict && said.stands === stands)
  })
  expect(wrong).toEqual([])
}

function checkBatchByBatch(rows: readonly Row[], calls: readonly RecordedRequest[]): void {
  const batches = Map.groupBy(rows, ({ batch }) => batch)
  const reported = [...batches.values()].map((batch) =>
    batch
      .map(({ id }) => id)
      .toSorted()
      .join(),
  )
  // A call that was followed by another one for the same drives is no batch of its own in the report.
  const sent = new Set(calls.map((call) => drivesOf(call).toSorted().join()))
  expect(reported.toSorted()).toEqual([...sent].toSorted())
}
