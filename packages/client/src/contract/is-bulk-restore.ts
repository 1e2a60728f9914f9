import { findingsIn } from './findings.ts'
import type { Schemas } from './types.ts'

/**
 * Whether a value is the body of a bulk restore, as the client checks it before it sends one: what comes from a form, a
 * file or a request can be passed on without a cast. `findingsIn` says why not.
 *
 * @example
 * import { isBulkRestore } from '@onedrive-restore/client/validate'
 *
 * const body: unknown = JSON.parse('{"restoreToOriginalLocation":{"OneDrives":[]}}')
 * console.log(isBulkRestore(body) ? body.restoreToOriginalLocation.OneDrives.length : 'not a bulk restore')
 */
export function isBulkRestore(value: unknown): value is Schemas['BulkRestore'] {
  return findingsIn('restoreOneDrives', value).length === 0
}
