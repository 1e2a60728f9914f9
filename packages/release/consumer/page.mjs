import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
import { isBulkRestore } from '@onedrive-restore/client/validate'

export async function restore(baseUrl, id) {
  const body = restoreOneDrivesExamples['on-premises-keep']
  if (!isBulkRestore(body)) throw new Error('the example is refused')
  const client = createRestoreClient({ baseUrl, token: 'any-token' })
  await client.restoreOneDrives(id, body)
  return typeof createOpenapiFetch
}
