import { createRestoreClient, isUnknown } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

const client = createRestoreClient({
  baseUrl: 'https://backup.example.com:4443/v3',
  transport: nodeTransport({ ca: 'ca.pem' }),
  // The access_token that createToken answered.
  token: process.env.ACCESS_TOKEN ?? '',
})

try {
  const { id } = await client.startRestoreSession('7b2b1ae1-7bbb-4651-b479-bda7edc7838b', {
    explore: { datetime: new Date().toISOString(), type: 'veod' },
  })
  // A session of a big organization is not ready at once.
  const session = await client.waitForRestoreSession(id)
  console.log(session.id, session.state)
} catch (error) {
  if (isUnknown(error))
    console.error(
      'A session can be open all the same: look into the list of restore sessions before you start another one.',
    )
  throw error
}
