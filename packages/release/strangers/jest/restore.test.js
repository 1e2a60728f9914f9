import { createRestoreClient, isRejected } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const baseUrl = process.env.RESTORE_URL
const client = createRestoreClient({ baseUrl, token: 'any-token', transport: nodeTransport() })

test('the drives are restored', async () => {
  const OneDrives = []
  for await (const drive of client.listOneDrives(sessionId)) OneDrives.push(drive)
  expect(OneDrives).toHaveLength(3)
  const { body } = await client.restoreOneDrives(sessionId, {
    restoreToOriginalLocation: {
      OneDrives,
      DocumentVersion: 'last',
      DocumentAction: 'keep',
      OnPremisesUsername: 'admin',
      OnPremisesPassword: 'correct-horse-battery',
    },
  })
  expect(body).toBe('none')
})

test('a refusal is told from a failure', async () => {
  const refused = await client.getRestoreSession('none').catch((error) => error)
  expect(isRejected(refused)).toBe(true)
})
