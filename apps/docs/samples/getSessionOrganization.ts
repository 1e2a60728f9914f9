import { createRestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

// Every operation by its path, sent by the same client; needs the package openapi-fetch.
const { data, error } = await createOpenapiFetch(client).GET(
  '/RestoreSessions/{restoreSessionId}/Organization',
  {
    params: {
      path: {
        restoreSessionId: '61954db6-7278-4d26-86f7-888bda5a4ec4',
      },
    },
  },
)
console.log(data?.name ?? error?.message)
