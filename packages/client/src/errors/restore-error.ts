import type { BodyFinding } from '../contract/findings.ts'
import type { OperationId, Refusal } from '../contract/types.ts'
import type { operations } from '../generated/schema.ts'

/** What names a call in an error: nothing of its body. */
export interface NamedCall {
  /** Missing when a request in the shape of `fetch` is none of the contract's. */
  readonly operation: OperationId | undefined
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

/** What a refusal says besides. */
export interface Refused {
  status: number
  body: unknown
  serverMessage: string | undefined
  retryAfterMs: number | undefined
}

/** Two copies of the package in one process recognise each other's errors by it. */
export const brand: unique symbol = Symbol.for('@onedrive-restore/client')

abstract class FailedCall extends Error {
  /** What is known after the call. */
  abstract readonly outcome: 'not-sent' | 'rejected' | 'unknown'
  /** The operation of the contract that was called; `undefined` when a request given to `fetch` was none of them. */
  readonly operation: OperationId | undefined
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

  get [brand](): true {
    return true
  }
}

/**
 * What every failure of a call is. `outcome` says what is known, and narrows: `not-sent` (nothing reached the server),
 * `rejected` (the server refused or failed), `unknown` (the server may be doing it).
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
 *   if (error.outcome === 'rejected') console.log(error.status, error.serverMessage)
 *   else console.log(error.outcome, error.message)
 * }
 */
export type RestoreError = NotSentError | RejectedError | UnknownOutcomeError

/**
 * Nothing reached the server: the request was not valid, there was no token, or no connection was made. `findings` says
 * what is wrong with a body, `cause` the rest. It is safe to send the call again.
 *
 * @example
 * import { createRestoreClient, isNotSent } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * await client.getRestoreSession('..').catch((error) => console.log(isNotSent(error)))
 */
export class NotSentError extends FailedCall {
  override readonly name = 'NotSentError'
  override readonly outcome = 'not-sent'
  /** What is wrong with the body; empty when something else kept the call from being sent. */
  readonly findings: readonly BodyFinding[]

  constructor(failed: Failed & { findings?: readonly BodyFinding[] }) {
    super(failed)
    this.findings = failed.findings ?? []
  }
}

/**
 * The server refused, or said that it failed. That a refusal with a status below 500 did nothing is inferred from what
 * such a status means: the vendor documents it nowhere, and no server of version 3 was seen. After a 500 of a bulk
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
export class RejectedError extends FailedCall {
  override readonly name = 'RejectedError'
  override readonly outcome = 'rejected'
  /** Status of the answer. A browser does not tell the status of a redirect; it is 0 there. */
  readonly status: number
  /** The answer's body, where the contract documents it and it has arrived; secrets are masked. */
  readonly body: unknown
  /** The server's own sentence, of any answer that has one; secrets are masked. */
  readonly serverMessage: string | undefined
  /** How long the server asks to wait before the call is sent again, in ms. Most refusals do not say. */
  readonly retryAfterMs: number | undefined

  constructor(failed: Failed & Refused) {
    super(failed)
    this.status = failed.status
    this.body = failed.body
    this.serverMessage = failed.serverMessage
    this.retryAfterMs = failed.retryAfterMs
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
export class UnknownOutcomeError extends FailedCall {
  override readonly name: 'UnknownOutcomeError' | 'PagingError' = 'UnknownOutcomeError'
  override readonly outcome = 'unknown'
  /** Status of the answer, when there was one. */
  readonly status: number | undefined

  constructor(failed: Failed) {
    super(failed)
    this.status = failed.status
  }
}

/**
 * A list was not read to its end: it has more entries than the cap, or what the server answers leads nowhere. The message
 * says how far it was read. The entries until then were yielded; how many there are is unknown.
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
export class PagingError extends UnknownOutcomeError {
  override readonly name = 'PagingError'
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
