import type { components, fields } from '@onedrive-restore/client'
import type { Draft } from '../draft/draft.ts'

type Options = components['schemas']['BulkRestoreOptions']

/** What is chosen once for all drives. */
export type Choices = Omit<Options, typeof fields.BulkRestoreOptions.OneDrives.name>

/** What was chosen, in the words of the contract; `undefined` while something is still open. */
export function choicesOf({ version, action, skip }: Draft): Choices | undefined {
  if (!version || !action || skip === undefined) return undefined
  return {
    DocumentVersion: version,
    DocumentAction: action,
    ...(skip !== 'not-said' && { SkipUnresolved: skip }),
  }
}
