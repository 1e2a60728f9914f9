import { type components, createRestoreClient, isRejected, isRestoreError } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import { isBulkRestore } from '@onedrive-restore/client/validate'

const transport = nodeTransport({ ca: 'ca.pem' })
const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', transport })
const body: components['schemas']['BulkRestore'] = {
  restoreToOriginalLocation: {
    OneDrives: [{ id: 'a', name: 'b', url: 'c' }],
    DocumentVersion: 'last',
    DocumentAction: 'keep',
    OfficeUsername: 'jsmith',
    OfficePassword: 'correct-horse',
  },
}

export async function restore(restoreSessionId: string): Promise<string[]> {
  for await (const event of client.followRestoreEvents(restoreSessionId)) console.log(event.title)
  const session = await client.getRestoreSession(restoreSessionId)
  const state: 'Starting' | 'Working' | 'Stopping' | 'Stopped' = session.state
  console.log(state)
  const { failedDrives } = await client.restoreOneDrives(restoreSessionId, body)
  return failedDrives.map(({ oneDrive }) => oneDrive.name)
}
export const statusOf = (error: unknown) =>
  isRestoreError(error) && error.outcome === 'rejected' ? error.status : undefined
export const explain = (error: unknown) =>
  isRejected(error, 'createToken') && error.status === 400 ? error.body?.error_description : undefined
export const drivesOf = (posted: unknown) =>
  isBulkRestore(posted) ? posted.restoreToOriginalLocation.OneDrives.map(({ id }) => id) : undefined

/** Never called: the compiler has to refuse them, because the types have arrived and are not any. */
export const misuses = [
  // @ts-expect-error
  () => client.restoreOneDrives(7, body),
  // @ts-expect-error
  () => client.restoreOneDrives('a', { restoreToOriginalLocation: { ...body, OneDrives: 7 } }),
]
