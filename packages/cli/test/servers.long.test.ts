import { createRestoreClient } from '@onedrive-restore/client'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { carryOut, createMemoryLedger, driveReports, planRun } from '@onedrive-restore/runs'
import { freshDatabase, hasPostgres } from '@onedrive-restore/testing/postgres'
import { expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

const restoreSessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const

/** The ids of the drives that a mock has restored. */
const executed = (mock: Mock) =>
  mock
    .requests()
    .filter(({ operation, executed }) => operation === 'restoreOneDrives' && executed)
    .flatMap(({ body }) =>
      (
        body as { restoreToOriginalLocation: { OneDrives: { id: string }[] } }
      ).restoreToOriginalLocation.OneDrives.map(({ id }) => id),
    )

function laneTo({ url }: Mock) {
  const client = createRestoreClient({ baseUrl: url, token: 'any-token' })
  const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-the-office' }
  return { server: client.baseUrl, restoreSessionId, client, credentials }
}

test('one run goes over two servers, with a session of the same id on each', {
  timeout: 30_000,
}, async () => {
  await using one = await startMock({ drives: 40, restoreTime: 100 })
  await using other = await startMock({ drives: 40, restoreTime: 100 })
  // Each has a refusal to wait out, and its drives may go to the other one.
  for (const mock of [one, other]) mock.faults.next('too-many-requests', 'restoreOneDrives')
  const ledger = createMemoryLedger()
  const lanes = [laneTo(one), laneTo(other)]
  const drives = lanes[0]?.client.listOneDrives(restoreSessionId) ?? []
  await planRun(ledger, drives, { id: 'run', choices, maxDrives: 2 })
  const end = await carryOut(ledger, { run: 'run', lanes })
  expect(end.lanes).toEqual(['nothing-left', 'nothing-left'])

  const [byOne, byOther] = [executed(one), executed(other)]
  expect(Math.min(byOne.length, byOther.length)).toBeGreaterThan(0)
  const reports = await Array.fromAsync(driveReports(ledger, 'run'))
  expect([...byOne, ...byOther].toSorted()).toEqual(reports.map(({ drive }) => drive.id).toSorted())
  expect(new Set(reports.map(({ verdict }) => verdict))).toEqual(new Set(['restored']))

  // What the ledger says of a server is what that server has recorded.
  const serverOf = new Map<string, string>()
  for await (const fact of ledger.facts('run'))
    if (fact.kind === 'sending') serverOf.set(fact.batch, fact.lane.server)
  const batches = await Array.fromAsync(ledger.batches('run', 'succeeded'))
  const at = (mock: Mock) =>
    batches
      .filter(({ id }) => serverOf.get(id) === mock.url)
      .flatMap(({ drives }) => drives.map(({ id }) => id))
  expect([at(one).toSorted(), at(other).toSorted()]).toEqual([byOne.toSorted(), byOther.toSorted()])
})

test.skipIf(!hasPostgres)(
  'workers of one run each have a server of their own',
  { timeout: 60_000 },
  async () => {
    await using one = await startMock({ drives: 40, restoreTime: 100 })
    await using other = await startMock({ drives: 40, restoreTime: 100 })
    await using database = await freshDatabase()
    const at = ({ url }: Mock) => ['--server', url, '--username', 'admin', '--session', restoreSessionId]
    const ledger = ['--ledger', database.url]
    const plan = ['--all', '--versions', 'last', '--action', 'keep', '--batch-size', '1']
    expect((await runCommand(['plan', ...at(one), ...ledger, ...plan])).code).toBe(0)
    const workers = [one, other].map((mock) =>
      runCommand(['worker', ...at(mock), ...ledger, '--office-username', 'jsmith']),
    )
    await one.waitFor('restoreOneDrives')
    // Batches that others are sending are no outcomes that nobody knows.
    expect((await runCommand(['status', ...ledger])).code).toBe(6)
    const ends = await Promise.all(workers)
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    const [byOne, byOther] = [executed(one), executed(other)]
    expect(Math.min(byOne.length, byOther.length)).toBeGreaterThan(0)
    expect(new Set([...byOne, ...byOther]).size).toBe(40)
    expect(byOne.length + byOther.length).toBe(40)
  },
)
