import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

for await (const { id, organization } of client.listRestoreSessions({ state: 'Working', type: 'Veod' }))
  console.log(id, organization)
