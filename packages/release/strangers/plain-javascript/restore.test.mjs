import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { startMock } from '@onedrive-restore/mock'
import { restoreAll } from './restore.mjs'

test('every drive is restored', async () => {
  const mock = await startMock({ drives: 3 })
  try {
    assert.equal(await restoreAll(mock.url), 3)
    const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
    assert.deepEqual(
      restores.map(({ executed }) => executed),
      [true],
    )
  } finally {
    await mock.close()
  }
})

test('a script of the old kind requires them', { skip: !process.features.require_module }, () => {
  const require = createRequire(import.meta.url)
  assert.equal(typeof require('@onedrive-restore/client').createRestoreClient, 'function')
  assert.equal(typeof require('@onedrive-restore/runs'), 'object')
})
