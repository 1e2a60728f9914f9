import { createRestoreClient, isUnknown, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
import { expect, test } from 'vitest'

test('a restore whose connection breaks is unknown, and is sent once', async () => {
  const mock = await startMock({ drives: 3 })
  mock.faults.next('reset-after', 'restoreOneDrives')
  const client = createRestoreClient({ baseUrl: mock.url, token: 'any-token' })
  const failure = await client
    .restoreOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4', restoreOneDrivesExamples['office-keep'])
    .catch((error) => error)
  expect(isUnknown(failure)).toBe(true)
  const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  expect(restores.map(({ executed }) => executed)).toEqual([true])
  await mock.close()
})
