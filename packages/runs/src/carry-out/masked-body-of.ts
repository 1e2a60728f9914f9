import { type components, maskSecrets } from '@onedrive-restore/client'
import type { RestoreChoices } from '../plan/choices.ts'
import type { PlannedDrive } from '../plan/drive.ts'
import { bodyOf } from './body-of.ts'

type Schemas = components['schemas']

/**
 * The body in which a batch would be sent, to be looked at before: `***` stands for each password, everything else is as
 * on the wire. It sends nothing.
 *
 * @example
 * import { createMemoryLedger, maskedBodyOf, planRun } from '@onedrive-restore/runs'
 *
 * await using ledger = createMemoryLedger()
 * const drives = [{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }]
 * const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
 * await planRun(ledger, drives, { id: 'monday', choices })
 *
 * const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'correct-horse' }
 * for await (const batch of ledger.batches('monday'))
 *   console.log(JSON.stringify(maskedBodyOf(batch.drives, choices, credentials), null, 2))
 */
export function maskedBodyOf(
  drives: readonly PlannedDrive[],
  choices: RestoreChoices,
  credentials: Schemas['RestoreCredentials'],
): Schemas['BulkRestore'] {
  return maskSecrets(bodyOf(drives, choices, credentials))
}
