import type { Fault } from '../faults/fault.ts'

/**
 * One request as the mock has seen it. What the contract does not know to be harmless is masked: of a header, a query
 * parameter or a property that it does not know, and of every secret, the name and the length of the value are left.
 */
export interface RecordedRequest {
  /** Counts from 1 in the order of arrival. */
  order: number
  /** When it arrived, in ISO 8601. */
  time: string
  method: string
  /** As it was sent, without the query. */
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  /** The `operationId`; missing for a path or method that the contract does not have. */
  operation?: string
  /** Size of the body in bytes. */
  bytes: number
  /** Parsed, spelled as in the contract. Missing when it was not readable, or when newer requests needed the room. */
  body?: unknown
  /** Missing while there is no answer, and when nobody received one. */
  status?: number
  /** The caller was gone before it had received the answer. */
  abandoned?: true
  /** Whether the tenant did what was asked for, or has begun to; whatever the caller got to see. */
  executed: boolean
  fault?: Fault
  /** Why the request was refused. */
  reason?: string
  /** From arrival to answer, in milliseconds. */
  duration?: number
}
