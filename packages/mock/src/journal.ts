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
  add(entry: RecordedRequest): void
  entries(): RecordedRequest[]
  clear(): void
}

const mostEntries = 1000
const mostBodyBytes = 4 * 1024 * 1024

/** Keeps the newest 1,000 requests, and of these the newest bodies up to 4 MB together. */
export function createJournal(): Journal {
  let entries: RecordedRequest[] = []
  let withBody: RecordedRequest[] = []
  let bytes = 0
  return {
    add: (entry) => {
      entries.push(entry)
      // Cut rarely, because cutting copies.
      if (entries.length > 2 * mostEntries) entries = entries.slice(-mostEntries)
      withBody.push(entry)
      bytes += entry.bytes
      while (bytes > mostBodyBytes || withBody.length > mostEntries) {
        const oldest = withBody.shift()
        if (!oldest) break
        delete oldest.body
        bytes -= oldest.bytes
      }
    },
    entries: () => entries.slice(-mostEntries),
    clear: () => {
      entries = []
      withBody = []
      bytes = 0
    },
  }
}
