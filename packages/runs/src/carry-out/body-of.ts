import type { components } from '@onedrive-restore/client'
import type { RestoreChoices } from '../plan/choices.ts'
import type { PlannedDrive } from '../plan/drive.ts'

type Schemas = components['schemas']

/** The body of the call for one batch. */
export function bodyOf(
  drives: readonly PlannedDrive[],
  choices: RestoreChoices,
  credentials: Schemas['RestoreCredentials'],
): Schemas['BulkRestore'] {
  const { DocumentVersion, DocumentAction, SkipUnresolved } = choices
  const options: Schemas['BulkRestoreOptions'] = {
    OneDrives: [...drives],
    DocumentVersion,
    DocumentAction,
    ...(SkipUnresolved !== undefined && { SkipUnresolved }),
  }
  return { restoreToOriginalLocation: { ...options, ...credentials } }
}
