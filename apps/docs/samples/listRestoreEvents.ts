import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

for await (const { status, title } of client.listRestoreEvents('61954db6-7278-4d26-86f7-888bda5a4ec4'))
  console.log(status, title)
