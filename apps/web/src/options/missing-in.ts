import { fields } from '@onedrive-restore/client'
import type { Draft } from '../draft/draft.ts'

const { DocumentVersion, DocumentAction, SkipUnresolved } = fields.BulkRestoreOptions

/** The largest batch that the console takes. */
export const maxBatchSize = 1_000

/** What has to be chosen before there can be a plan, by name. */
export function missingIn({ version, action, skip, batchSize }: Draft): string[] {
  return [
    !version && DocumentVersion.name,
    !action && DocumentAction.name,
    skip === undefined && SkipUnresolved.name,
    !isBatchSize(batchSize) && 'Drives in one call',
  ].filter((name) => name !== false)
}

/** Whether one call can carry so many drives. */
export function isBatchSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1 && size <= maxBatchSize
}
