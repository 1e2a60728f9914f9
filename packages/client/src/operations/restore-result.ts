import { parse } from '../call/judge.ts'
import type { Secrets } from '../call/prepare.ts'
import { fits } from '../contract/shape.ts'
import type { Schemas } from '../contract/types.ts'
import { maskSentences } from '../errors/mask-json.ts'
import { BulkRestoreStatistics, RestoreSessionResult } from '../generated/wire.ts'

/**
 * What a bulk restore has come to. The call succeeded; single drives can have failed all the same.
 *
 * @example
 * import { createRestoreClient, type RestoreResult, restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * const body = restoreOneDrivesExamples['on-premises-keep']
 * const result: RestoreResult = await client.restoreOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4', body)
 * if (result.body !== 'statistics') console.log('How each drive went is in the events of the session.')
 * for (const { oneDrive, error } of result.failedDrives) console.log(oneDrive.name, error)
 */
export interface RestoreResult {
  /**
   * What the body of the answer was. Only `statistics` says how each drive went. `none` is what the documentation
   * promises; `other` is a body that cannot be understood or that broke off. After both the events of the session tell.
   */
  readonly body: 'none' | 'statistics' | 'other'
  /** The statistics, where the server sent them. */
  readonly statistics: Schemas['BulkRestoreStatistics'] | undefined
  /** The drives that the statistics call failed. Without statistics the list is empty and says nothing. */
  readonly failedDrives: readonly Schemas['DriveStatistics'][]
}

/** Reads what a successful bulk restore has answered, without the secrets of its request; `undefined` broke off. */
export function readResult(text: string | undefined, secrets: Secrets): RestoreResult {
  if (text === '') return { body: 'none', statistics: undefined, failedDrives: [] }
  // Servers write `null` where the contract has nothing; a drive must not go unnoticed for that.
  const withoutNulls = parse(text, (_, value) => value ?? undefined)
  const statistics = maskSentences(withoutNulls, secrets())
  if (!isStatistics(statistics)) return { body: 'other', statistics: undefined, failedDrives: [] }
  const failedDrives = (statistics.details ?? []).filter(
    ({ status }) => status === RestoreSessionResult.Failed,
  )
  return { body: 'statistics', statistics, failedDrives }
}

function isStatistics(value: unknown): value is Schemas['BulkRestoreStatistics'] {
  return fits(value, BulkRestoreStatistics)
}
