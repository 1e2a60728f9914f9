import type { OperationId } from '../contract/types.ts'
import {
  brand,
  type NotSentError,
  type Rejection,
  type RestoreError,
  type UnknownOutcomeError,
} from './restore-error.ts'

/**
 * Whether an error is one of this client's, or of another copy of the package; `outcome` then says what is known.
 *
 * @example
 * import { isRestoreError } from '@onedrive-restore/client'
 *
 * console.log(isRestoreError(new Error('of somebody else'))) // false
 */
export function isRestoreError(error: unknown): error is RestoreError {
  return Object(error)[brand] === true
}

/**
 * Whether nothing reached the server, so that the call can be sent again.
 *
 * @example
 * import { createRestoreClient, isNotSent } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3' })
 * await client.listOrganizations().catch((error) => console.log(isNotSent(error))) // true: there is no token
 */
export function isNotSent(error: unknown): error is NotSentError {
  return isRestoreError(error) && error.outcome === 'not-sent'
}

/**
 * Whether the server refused. With the name of an operation it is also asked whether that operation was refused, and
 * `body` narrows with `status`.
 *
 * @example
 * import { createRestoreClient, isRejected } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3' })
 * try {
 *   await client.signIn({ grant_type: 'password', username: 'TECH\\jsmith', password: 'not-my-password' })
 * } catch (error) {
 *   if (isRejected(error, 'createToken') && error.status === 400) console.log(error.body?.error_description)
 * }
 */
export function isRejected<Id extends OperationId = OperationId>(
  error: unknown,
  operation?: Id,
): error is Rejection<Id> {
  return (
    isRestoreError(error) &&
    error.outcome === 'rejected' &&
    (operation === undefined || error.operation === operation)
  )
}

/**
 * Whether it is not known what became of the call: the server may be doing it.
 *
 * @example
 * import { createRestoreClient, isUnknown } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * await client.listOrganizations({ limits: { total: 1 } }).catch((error) => console.log(isUnknown(error)))
 */
export function isUnknown(error: unknown): error is UnknownOutcomeError {
  return isRestoreError(error) && error.outcome === 'unknown'
}
