import { type components, isNotSent, isRejected, toArray } from '@onedrive-restore/client'
import { client } from './client.ts'
import { sentenceOf } from './sign-in.tsx'

type Drive = components['schemas']['OneDrive']
export type Attempt = Awaited<ReturnType<typeof restore>>

/** Restores the drives that are chosen in a form. Rejects when nothing was sent, and when the server refused. */
export async function restore(sessionId: string, all: readonly Drive[], form: FormData) {
  // What is there before is of older restores. No page knows the server's clock, to tell them apart by time.
  const events = await toArray(client.listRestoreEvents(sessionId))
  const drives = all.filter(({ id }) => form.getAll('drive').includes(id))
  const attempt = { sessionId, drives, earlier: new Set(events.map(({ id }) => id)) }
  const options = { OneDrives: drives, DocumentVersion: 'last', DocumentAction: 'keep' } as const
  const account = { OfficeUsername: `${form.get('username')}`, OfficePassword: `${form.get('password')}` }
  try {
    const body = { restoreToOriginalLocation: { ...options, ...account } }
    const { statistics } = await client.restoreOneDrives(sessionId, body)
    return { ...attempt, statistics, doubt: undefined }
  } catch (error) {
    // A 500 is no refusal: it can come after some drives were restored. That others did nothing is inferred.
    if (isNotSent(error) || (isRejected(error) && error.status < 500)) throw error
    return { ...attempt, statistics: undefined, doubt: sentenceOf(error) }
  }
}
