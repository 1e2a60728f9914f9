import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@onedrive-restore/mock'
import { expect, test } from 'vitest'
import { runWorkflow } from '../src/respect.ts'

const journey = ['sign-in', 'choose-organization', 'open-backup', 'list-drives']

/** Workflow by file and name, and the steps that it must run, all of them green. */
const table: [file: string, workflow: string, steps: string[]][] = [
  ['restore', 'look', [...journey, 'close-backup']],
  ['restore', 'restore', [...journey, 'restore-drives', 'read-events', 'close-backup']],
  ['failures', 'expired-token', ['use-old-token']],
  ['failures', 'stopped-session', [...journey, 'close-backup', 'restore-drives']],
  ['failures', 'rejected-body', [...journey, 'restore-drives', 'close-backup']],
]

test.for(table)('%s / %s', async ([file, workflow, steps]) => {
  await using mock = await startMock({ tokenLifetime: 3_600_000 })
  const { steps: ran, passed, report } = await runWorkflow(file, workflow, mock.url)
  expect(ran, report).toEqual(Object.fromEntries(steps.map((step) => [step, true])))
  expect(passed).toBe(true)
  expect(report).not.toContain('battery-horse-correct')
})

test('a server that misbehaves turns the journey red', async () => {
  await using mock = await startMock({ scenario: 'restore-failed' })
  const { steps, passed } = await runWorkflow('restore', 'restore', mock.url)
  expect(steps['restore-drives']).toBe(false)
  expect(passed).toBe(false)
})

test('a server with a CA of its own is looked at with that CA, and not without', async () => {
  await using mock = await startMock({ https: true })
  const folder = await mkdtemp(join(tmpdir(), 'own-ca-'))
  const ca = join(folder, 'ca.pem')
  try {
    await writeFile(ca, mock.ca ?? '')
    expect(await runWorkflow('restore', 'look', mock.url, { NODE_EXTRA_CA_CERTS: ca })).toMatchObject({
      passed: true,
    })
    expect(await runWorkflow('restore', 'look', mock.url)).toMatchObject({ passed: false })
  } finally {
    await rm(folder, { recursive: true })
  }
})
