import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

// Every drive of the backup, page after page; it throws rather than miss one.
for await (const { id, name } of client.listOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4'))
  console.log(id, name)
