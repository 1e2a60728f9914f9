import { type components, isRestoreError, type RestoreResult, verdictsOf } from '@onedrive-restore/client'
import type { BatchEnd, DriveEnd } from '../ledger/facts.ts'
import type { PlannedDrive } from '../plan/drive.ts'

type Schemas = components['schemas']

/**
 * What a ledger keeps of a call that was answered with 200. An answer that nobody can read may not be of the server: a
 * proxy that shows a page of its own says 200 as well. So its outcome is unknown.
 */
export function endOfResult(
  { body, statistics }: RestoreResult,
  drives: readonly PlannedDrive[],
  events: readonly Schemas['RestoreEvent'][],
): BatchEnd {
  if (body === 'other') return { outcome: 'unknown', message: '200, with a body that cannot be understood' }
  const ends = verdictsOf(drives, { statistics, events }).flatMap(
    ({ drive, verdict, isInferred, event, statistics }): DriveEnd[] => {
      if (verdict === 'unknown') return []
      const message = isInferred ? event?.title : statistics?.error
      return [
        { id: drive.id, verdict, basis: isInferred ? 'event' : 'statistics', ...(message && { message }) },
      ]
    },
  )
  return { outcome: 'succeeded', body, drives: ends }
}

/**
 * What a ledger keeps of a call that failed. Messages of the client hold no secret. An error of somebody else says
 * nothing of the call, so its outcome is unknown.
 */
export function endOfError(error: unknown): BatchEnd {
  if (!isRestoreError(error)) return { outcome: 'unknown', message: `${error}` }
  const { message } = error
  if (error.outcome !== 'rejected') return { outcome: error.outcome, message }
  const { status, serverMessage, retryAfterMs } = error
  const said = serverMessage ? `${message}: ${serverMessage}` : message
  return { outcome: 'rejected', status, message: said, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

/** Whether the same call could go better later: there was no connection, no good token, or too much at once. */
export function isPassing(error: unknown): boolean {
  if (!isRestoreError(error)) return false
  if (error.outcome === 'not-sent') return error.findings.length === 0
  return error.outcome === 'rejected' && (error.status === 401 || error.status === 429)
}
