import { createRestoreClient, isRejected, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { expect, inject, test } from 'vitest'

const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const client = createRestoreClient({ baseUrl: inject('baseUrl'), token: 'any-token' })

test('the drives are there', async () => {
  expect(await Array.fromAsync(client.listOneDrives(sessionId))).toHaveLength(3)
})

test('a refusal says what the server said', async () => {
  const refused = await client
    .restoreOneDrives('00000000-0000-4000-8000-000000000000', restoreOneDrivesExamples['on-premises-keep'])
    .catch((error) => error)
  expect(isRejected(refused)).toBe(true)
  expect(refused.outcome).toBe('rejected')
})
