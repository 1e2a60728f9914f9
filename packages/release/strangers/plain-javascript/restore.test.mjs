import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
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

test('the command lists the drives', async () => {
  const mock = await startMock({ drives: 3 })
  try {
    const shell = process.platform === 'win32'
    const command = join('node_modules', '.bin', 'onedrive-restore')
    const args = ['drives', '61954db6-7278-4d26-86f7-888bda5a4ec4', '--format', 'csv']
    const env = { ...process.env, RESTORE_SERVER: mock.url, RESTORE_TOKEN: 'any-token' }
    const { stdout } = await promisify(execFile)(command, args, { env, shell })
    assert.equal(stdout.trim().split('\n').length, 4)
  } finally {
    await mock.close()
  }
})

test('a script of the old kind requires them', { skip: !process.features.require_module }, () => {
  const require = createRequire(import.meta.url)
  assert.equal(typeof require('@onedrive-restore/client').createRestoreClient, 'function')
  assert.equal(typeof require('@onedrive-restore/runs'), 'object')
})
