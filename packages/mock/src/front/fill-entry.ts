import type { Answer } from '../engine/answer.ts'
import type { Fault } from '../faults/fault.ts'
import type { Entry } from '../journal/create-journal.ts'
import type { ReadRequest } from './read-request.ts'

/** What the journal keeps of a request that has just been read. */
export function entryOf(
  { method, sentPath, search, headers, operation, body }: ReadRequest,
  time: number,
): Entry {
  const { bytes, size } = body
  return {
    order: 0,
    time,
    method,
    path: sentPath,
    search,
    headers,
    operation,
    bytes: size,
    body: size > 0 ? bytes : undefined,
    executed: false,
  }
}

/** Notes that what was asked for has begun. */
export function begin(entry: Entry): void {
  entry.executed = true
}

/** Notes that the caller is gone before it has received the answer. */
export function abandon(entry: Entry): void {
  entry.abandoned = true
  entry.duration = Date.now() - entry.time
  delete entry.status
}

/** Notes what is answered. */
export function complete(entry: Entry, { status, headers }: Answer, fault: Fault | undefined): void {
  const reason = headers?.['x-mock-reason']
  if (fault) entry.fault = fault
  if (fault !== 'reset-before' && fault !== 'reset-after') entry.status = status
  if (reason) entry.reason = reason
  entry.duration = Date.now() - entry.time
}
