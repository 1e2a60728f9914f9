import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
})

// The tokens stay in the memory of this client, which renews them ahead of time.
await client.signIn({
  grant_type: 'password',
  username: 'TECH\\administrator',
  password: process.env.PASSWORD ?? '',
})
console.log('Signed in')
