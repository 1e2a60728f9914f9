import assert from 'node:assert/strict'
import { startMock } from '@onedrive-restore/mock'
import { organizationNames } from 'portal'

const mock = await startMock()
assert.equal((await organizationNames(mock.url)).length, 1)
await mock.close()
