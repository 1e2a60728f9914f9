import type { components } from '@onedrive-restore/client'

type Options = components['schemas']['BulkRestoreOptions']

/** What is chosen once for a whole run. Nothing of it has a default, because it decides what happens to people's files. */
export type RestoreChoices = Omit<Options, 'OneDrives' | 'DocumentAction'> &
  (
    | { readonly DocumentAction: 'keep' }
    | {
        readonly DocumentAction: 'overwrite'
        /** Says that whoever chose it knows: documents at the destination are replaced, and that cannot be undone. */
        readonly overwritesDocuments: true
      }
  )
