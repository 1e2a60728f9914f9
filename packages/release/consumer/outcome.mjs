import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'

// Nobody listens there.
const client = createRestoreClient({ baseUrl: 'http://127.0.0.1:1/v3', token: 'any-token' })
const id = '61954db6-7278-4d26-86f7-888bda5a4ec4'
const outcome = await client.restoreOneDrives(id, restoreOneDrivesExamples['on-premises-keep']).then(
  () => 'restored',
  (error) => error.outcome ?? error.message,
)
if (outcome !== 'not-sent')
  console.log(`client: a restore to a closed port is "${outcome}" and not "not-sent"`)
