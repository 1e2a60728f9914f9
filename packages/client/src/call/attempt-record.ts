import type { OperationId } from '../contract/types.ts'
import type { ExtraHeaders } from './headers.ts'

/** One attempt to send a call, before it is made. Nothing in it is secret. */
export interface Attempt {
  /** The operation of the contract. */
  readonly operation: OperationId
  /** Verb of the request. */
  readonly method: string
  /** Path of the operation with its placeholders, to group by. */
  readonly path: string
  /** Address of the request. */
  readonly url: string
  /** 1 for the first attempt of a call. */
  readonly attempt: number
}

/**
 * What the `log` of a client is told of one attempt to send a call. Nothing in it is secret.
 *
 * @example
 * import { type AttemptRecord, createRestoreClient } from '@onedrive-restore/client'
 *
 * const log = ({ method, url, outcome, ms }: AttemptRecord) => console.log(method, url, outcome, Math.round(ms))
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token', log })
 * await client.listOrganizations()
 */
export interface AttemptRecord extends Attempt {
  /** Status of the answer; missing when there was none. */
  readonly status: number | undefined
  /** What is known after the attempt. */
  readonly outcome: 'succeeded' | 'not-sent' | 'rejected' | 'unknown'
  /** How long the attempt took, in ms. */
  readonly ms: number
}

/**
 * A function around each attempt: to trace it, to pace it, to give it headers of its own. It calls `send` once, and is
 * told there what came of the attempt; what it returns or throws after that changes nothing. An attempt whose `send`
 * it has not called when it ends was not sent.
 *
 * @example
 * import { type AroundAttempt, createRestoreClient } from '@onedrive-restore/client'
 *
 * const around: AroundAttempt = async ({ operation, attempt }, send) => {
 *   const { outcome, ms } = await send({ 'x-request-id': crypto.randomUUID() })
 *   console.log(operation, attempt, outcome, Math.round(ms))
 * }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token', around })
 * await client.listOrganizations()
 */
export type AroundAttempt = (
  attempt: Attempt,
  send: (headers?: ExtraHeaders) => Promise<AttemptRecord>,
) => unknown
