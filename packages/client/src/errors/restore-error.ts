import type { OperationId, Refusal } from '../contract/types.ts'
import type { operations } from '../generated/schema.ts'

/** What names a call in an error: nothing of its body. */
export interface NamedCall {
  readonly operation: OperationId
  readonly method: string
  readonly url: string
}

/** What an error is made of. */
export interface Failed {
  call: NamedCall
  reason: string
  status?: number
  cause?: unknown
}

/**
 * What every failure of a call is. `outcome` says what is known: `not-sent` (nothing reached the server), `rejected`
 * (the server refused or failed), `unknown` (the server may be doing it).
 *
 * The message is verb, URL, and status or reason. It never holds a body, a password or a token, and neither does any
 * other property.
 *
 * @example
 * import { createRestoreClient, isRestoreError } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'expired-token' })
 * try {
 *   await client.listOrganizations()
 * } catch (error) {
 *   if (!isRestoreError(error)) throw error
 *   console.log(error.outcome, error.message)
 * }
 */
export abstract class RestoreError extends Error {
  /** What is known after the call. */
  abstract readonly outcome: 'not-sent' | 'rejected' | 'unknown'
  /** The operation of the contract that was called. */
  readonly operation: OperationId
  /** Verb of the request. */
  readonly method: string
  /** Address of the request. */
  readonly url: string

  constructor({ call: { operation, method, url }, reason, cause }: Failed) {
    super(`${method} ${url}: ${reason}`, cause === undefined ? undefined : { cause })
    this.operation = operation
    this.method = method
    this.url = url
  }
}

/**
 * Nothing reached the server: the request was not valid, there was no token, or no connection was made. `cause` says
 * which. It is safe to send the call again.
 *
 * @example
 * import { createRestoreClient, isNotSent } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * await client.getRestoreSession('..').catch((error) => console.log(isNotSent(error)))
 */
export class NotSentError extends RestoreError {
  override readonly name: 'NotSentError' | 'PagingError' = 'NotSentError'
  override readonly outcome = 'not-sent'
}

/**
 * A list was not read to its end: it has more entries than the cap, or its next page lies before the current one. The
 * request for the next page was not sent; the entries before it were yielded.
 *
 * @example
 * import { createRestoreClient, PagingError } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * try {
 *   for await (const drive of client.listOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4', { cap: 1 })) {
 *     console.log(drive.name)
 *   }
 * } catch (error) {
 *   console.log(error instanceof PagingError)
 * }
 */
export class PagingError extends NotSentError {
  override readonly name = 'PagingError'
}

/**
 * The server refused, or said that it failed. A refusal with a status below 500 did nothing. After a 500 of a bulk
 * restore some drives may have been restored; the events of the session tell.
 *
 * @example
 * import { createRestoreClient, isRejected } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'expired-token' })
 * await client.listOrganizations().catch((error) => {
 *   if (isRejected(error, 'listOrganizations') && error.status === 401) console.log(error.body?.message)
 * })
 */
export class RejectedError extends RestoreError {
  override readonly name = 'RejectedError'
  override readonly outcome = 'rejected'
  /** Status of the answer. A browser does not tell the status of a redirect; it is 0 there. */
  readonly status: number
  /** The answer's body, where the contract documents it and it has arrived; secrets are masked. */
  readonly body: unknown
  /** The server's own sentence, of any answer that has one; secrets are masked. */
  readonly serverMessage: string | undefined

  constructor(failed: Failed & { status: number; body: unknown; serverMessage: string | undefined }) {
    super(failed)
    this.status = failed.status
    this.body = failed.body
    this.serverMessage = failed.serverMessage
  }
}

/**
 * The request left, and what became of it is not known: the connection was lost, a limit was reached, or the answer
 * cannot be read. The server may be doing what it was asked. Before a bulk restore is sent again, look at the events of
 * its restore session.
 *
 * @example
 * import { createRestoreClient, isUnknown } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * await client.listOrganizations({ limits: { total: 1 } }).catch((error) => console.log(isUnknown(error)))
 */
export class UnknownOutcomeError extends RestoreError {
  override readonly name = 'UnknownOutcomeError'
  override readonly outcome = 'unknown'
  /** Status of the answer, when there was one. */
  readonly status: number | undefined

  constructor(failed: Failed) {
    super(failed)
    this.status = failed.status
  }
}

/**
 * A {@link RejectedError} of one operation, whose `body` narrows with its `status`.
 *
 * @example
 * import { isRejected, type Rejection } from '@onedrive-restore/client'
 *
 * const explain = (refused: Rejection<'createToken'>) =>
 *   refused.status === 400 ? refused.body?.error_description : refused.serverMessage
 * const error: unknown = undefined
 * if (isRejected(error, 'createToken')) console.log(explain(error))
 */
export type Rejection<Id extends OperationId> = RejectedError & { readonly operation: Id } & Refusal<
    operations[Id]
  >
