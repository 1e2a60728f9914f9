import { createRestoreClient, isUnknown } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

const restoreSessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'

const OneDrives = []
for await (const drive of client.listOneDrives(restoreSessionId))
  if (drive.name === 'Administrator') OneDrives.push(drive)

try {
  // One call, which answers when the whole restore is over. It is not sent a second time.
  const { body, failedDrives } = await client.restoreOneDrives(restoreSessionId, {
    restoreToOriginalLocation: {
      OneDrives,
      DocumentVersion: 'last',
      DocumentAction: 'keep',
      OfficeUsername: 'jsmith@westsupport.onmicrosoft.com',
      OfficePassword: process.env.OFFICE_PASSWORD ?? '',
    },
  })
  if (body === 'statistics') console.log('The restore is over. Drives that failed:', failedDrives.length)
  else console.log('The restore is over. How each drive went is in the events of the session.')
} catch (error) {
  if (isUnknown(error)) console.error('It may be running. Read the events; do not send it again.')
  throw error
}
