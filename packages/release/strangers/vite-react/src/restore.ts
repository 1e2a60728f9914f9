import { type components, isNotSent, isRejected, type RestoreClient, toArray } from '@onedrive-restore/client'

type Schemas = components['schemas']

/** Restores drives, and gives what is known then. Rejects only when nothing was sent, or when the server refused. */
export async function restoreDrives(
  client: RestoreClient,
  sessionId: string,
  OneDrives: Schemas['OneDrive'][],
  credentials: Schemas['RestoreCredentials'],
) {
  // What is there before is of older restores. No page knows the server's clock, to tell them apart by time.
  const older = new Set((await toArray(client.listRestoreEvents(sessionId))).map(({ id }) => id))
  const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
  try {
    const body = { restoreToOriginalLocation: { OneDrives, ...choices, ...credentials } }
    const { statistics } = await client.restoreOneDrives(sessionId, body)
    return { older, statistics, isDoubtful: false }
  } catch (error) {
    // A 500 is no refusal: some drives can be restored. That other refusals did nothing is inferred.
    if (isNotSent(error) || (isRejected(error) && error.status < 500)) throw error
    return { older, statistics: undefined, isDoubtful: true }
  }
}
