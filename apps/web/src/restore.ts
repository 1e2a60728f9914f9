import { type components, createRestoreClient, isNotSent, isRejected } from '@onedrive-restore/client'

export type BulkRestore = components['schemas']['BulkRestore']
export type Drive = components['schemas']['OneDrive']

/** What the page says after a call. */
export type Result = { kind: 'succeeded' } | { kind: 'rejected' | 'unknown'; message: string }

/** Sends one bulk restore through the client. The page's own server passes it on to the API. */
export async function restore(token: string, restoreSessionId: string, body: BulkRestore): Promise<Result> {
  const client = createRestoreClient({ baseUrl: '/v3', token })
  try {
    await client.restoreOneDrives(restoreSessionId, body)
    return { kind: 'succeeded' }
  } catch (error) {
    if (isRejected(error)) return { kind: 'rejected', message: error.serverMessage ?? error.message }
    if (isNotSent(error)) return { kind: 'rejected', message: error.message }
    return { kind: 'unknown', message: `${error}` }
  }
}
