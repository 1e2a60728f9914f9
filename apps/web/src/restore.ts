import { type components, createRestoreClient, operations, server } from '@onedrive-restore/client'

/** The part of the contract's server address that the page's own server has as well. */
const basePath = server.url.replace(/^https?:\/\/[^/]*/, '')

export type BulkRestore = components['schemas']['BulkRestore']
export type Drive = components['schemas']['OneDrive']

/** What the page says after a call. */
export type Result = { kind: 'succeeded' } | { kind: 'rejected' | 'unknown'; message: string }

/** Sends one bulk restore through the client. The page's own server passes it on to the API. */
export async function restore(token: string, restoreSessionId: string, body: BulkRestore): Promise<Result> {
  const client = createRestoreClient({ baseUrl: basePath, token })
  try {
    const { response, error } = await client.POST(operations.restoreOneDrives.path, {
      params: { path: { restoreSessionId } },
      body,
    })
    if (response.ok) return { kind: 'succeeded' }
    return { kind: 'rejected', message: error?.message ?? `${response.status} ${response.statusText}` }
  } catch (error) {
    return { kind: 'unknown', message: `${error}` }
  }
}
