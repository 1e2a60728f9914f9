import type { Fault } from './faults/fault.ts'

/** One request as the mock has seen it, secrets masked. */
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
  /** Parsed, spelled as in the contract. Missing when it was not readable, or when newer bodies needed the room. */
  body?: unknown
  /** Missing while there is no answer, and when the connection was reset. */
  status?: number
  /** Whether the tenant did what was asked for, or has begun to; whatever the caller got to see. */
  executed: boolean
  fault?: Fault
  /** Why the request was refused. */
  reason?: string
  /** From arrival to answer, in milliseconds. */
  duration?: number
}

/** The newest requests. */
export interface Journal {
  /** Numbers an entry and keeps it; it is filled in while the request is answered. */
  add(entry: RecordedRequest): RecordedRequest
  entries(): RecordedRequest[]
  clear(): void
}

const maxEntries = 1000
const maxBodyBytes = 4 * 1024 * 1024

/** Keeps the newest 1,000 requests, and of these the newest bodies up to 4 MB together. */
export function createJournal(): Journal {
  let entries: RecordedRequest[] = []
  let withBody: RecordedRequest[] = []
  let bytes = 0
  let order = 0
  return {
    add: (entry) => {
      entry.order = ++order
      entries.push(entry)
      // Cut rarely, because cutting copies.
      if (entries.length > 2 * maxEntries) entries = entries.slice(-maxEntries)
      withBody.push(entry)
      bytes += entry.bytes
      while (bytes > maxBodyBytes || withBody.length > maxEntries) {
        const oldest = withBody.shift()
        if (!oldest) break
        delete oldest.body
        bytes -= oldest.bytes
      }
      return entry
    },
    entries: () => entries.slice(-maxEntries),
    clear: () => {
      entries = []
      withBody = []
      bytes = 0
      order = 0
    },
  }
}
