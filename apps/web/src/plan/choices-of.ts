import type { components } from '@onedrive-restore/client'
import type { Draft } from '../draft/draft.ts'

type Choices = Omit<components['schemas']['BulkRestoreOptions'], 'OneDrives'>

/** What was chosen, in the words of the contract; `undefined` while something is still open. */
export function choicesOf({ version, action, skip }: Draft): Choices | undefined {
  if (!version || !action || skip === undefined) return undefined
  return {
    DocumentVersion: version,
    DocumentAction: action,
    ...(skip !== 'not-said' && { SkipUnresolved: skip }),
  }
}
