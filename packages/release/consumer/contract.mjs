import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { tellRestore } from './start-mock.mjs'

await tellRestore('client', (baseUrl, id) =>
  createRestoreClient({ baseUrl, token: 'any-token' }).restoreOneDrives(
    id,
    restoreOneDrivesExamples['on-premises-keep'],
  ),
)
