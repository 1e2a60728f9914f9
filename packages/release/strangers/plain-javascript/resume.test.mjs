import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startMock } from '@onedrive-restore/mock'
import { restoreAll } from './resume.mjs'

test('a run that was stopped goes on, and no drive is restored twice', async () => {
  const mock = await startMock({ drives: 120, restoreTime: 300 })
  const credentials = { OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse-battery' }
  const run = (until) =>
    restoreAll(mock.url, '61954db6-7278-4d26-86f7-888bda5a4ec4', credentials, { until, token: 'any-token' })
  process.chdir(await mkdtemp(join(tmpdir(), 'resume-')))
  try {
    const stop = new AbortController()
    mock.waitFor('restoreOneDrives').then(() => stop.abort())
    assert.equal((await run(stop.signal)).planned.drives, 70)
    assert.equal((await run()).succeeded.drives, 120)
    const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
    assert.equal(restores.length, 3)
  } finally {
    await mock.close()
  }
})
