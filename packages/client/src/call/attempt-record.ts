import type { OperationId } from '../contract/types.ts'

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
export interface AttemptRecord {
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
  /** Status of the answer; missing when there was none. */
  readonly status: number | undefined
  /** What is known after the attempt. */
  readonly outcome: 'succeeded' | 'not-sent' | 'rejected' | 'unknown'
  /** How long the attempt took, in ms. */
  readonly ms: number
}
