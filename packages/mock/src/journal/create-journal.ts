import type { IncomingHttpHeaders } from 'node:http'
import type { Operation } from '../contract/operations.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** What is kept of a request: as it was received, so that it is known how much room it takes. */
export interface Entry
  extends Pick<
    RecordedRequest,
    'method' | 'bytes' | 'status' | 'abandoned' | 'executed' | 'fault' | 'reason' | 'duration'
  > {
  order: number
  /** When it arrived, in milliseconds. */
  time: number
  /** Without the query. */
  path: string
  /** Without the question mark. */
  search: string
  headers: IncomingHttpHeaders
  operation: Operation | undefined
  body: Buffer | undefined
}

/** The newest requests. */
export interface Journal {
  /** Numbers an entry and keeps it; it is filled in while the request is answered. */
  add(entry: Entry): void
  /** Oldest first. */
  entries(): readonly Entry[]
  clear(): void
}

const maxEntries = 1000
const maxBytes = 4 * 1024 * 1024

/** Keeps the newest 1,000 requests, and up to 4 MB of what was received: the oldest bodies go first. */
export function createJournal(): Journal {
  const entries: Entry[] = []
  let bytes = 0
  let order = 0
  const forgetOldest = () => {
    const oldest = entries.shift()
    if (oldest) bytes -= headBytes(oldest) + (oldest.body?.length ?? 0)
  }
  const forgetBodies = () => {
    for (const entry of entries) {
      if (bytes <= maxBytes) return
      bytes -= entry.body?.length ?? 0
      entry.body = undefined
    }
  }
  return {
    add: (entry) => {
      entry.order = ++order
      entries.push(entry)
      bytes += headBytes(entry) + (entry.body?.length ?? 0)
      if (entries.length > maxEntries) forgetOldest()
      if (bytes > maxBytes) forgetBodies()
      while (bytes > maxBytes) forgetOldest()
    },
    entries: () => entries,
    clear: () => {
      entries.length = 0
      bytes = 0
      order = 0
    },
  }
}

function headBytes({ path, search, headers }: Entry): number {
  let bytes = path.length + search.length
  for (const name in headers) bytes += name.length + `${headers[name]}`.length
  return bytes
}
