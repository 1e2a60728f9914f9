import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

for (const { id, name, type } of await client.listOrganizations()) console.log(id, name, type)
