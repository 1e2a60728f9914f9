import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'

const [, , baseUrl] = process.argv
const client = createRestoreClient({ baseUrl, token: 'any-token' })
const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'
await client.restoreOneDrives(sessionId, restoreOneDrivesExamples['on-premises-keep'])
const refused = await client.getRestoreSession('none').catch((error) => error)
console.log(`restored, ${refused.outcome}`)
