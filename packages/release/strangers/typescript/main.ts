import { type components, createRestoreClient, isRejected, isRestoreError } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { findingsIn } from '@onedrive-restore/client/validate'
import { startMock } from '@onedrive-restore/mock'
import * as runs from '@onedrive-restore/runs'

const mock = await startMock({ drives: 3 })
const client = createRestoreClient({ baseUrl: mock.url, token: 'any-token', transport: nodeTransport() })
const sessionId = '61954db6-7278-4d26-86f7-888bda5a4ec4'

const drives: components['schemas']['OneDrive'][] = []
for await (const drive of client.listOneDrives(sessionId)) drives.push(drive)

const body: components['schemas']['BulkRestore'] = {
  restoreToOriginalLocation: {
    OneDrives: drives,
    DocumentVersion: 'last',
    DocumentAction: 'keep',
    OnPremisesUsername: 'admin',
    OnPremisesPassword: 'correct-horse-battery',
  },
}
if (findingsIn('restoreOneDrives', body).length > 0) throw new Error('the body is refused')
await client.restoreOneDrives(sessionId, body)

const refused: unknown = await client.getRestoreSession('none').catch((error: unknown) => error)
if (!isRestoreError(refused) || !isRejected(refused)) throw new Error('it was not refused')
const known: 'rejected' = refused.outcome
console.log(drives.length, known, Object.keys(runs).length)
await mock.close()

/** Never called: the compiler has to refuse it, because the types have arrived and are not any. */
export const misuse = () =>
  // @ts-expect-error
  client.restoreOneDrives(7, body)
