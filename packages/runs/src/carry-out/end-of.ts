import { isRestoreError, type RestoreResult } from '@onedrive-restore/client'
import type { BatchEnd, DriveEnd } from '../ledger/facts.ts'

/** What a ledger keeps of a call that answered. */
export function endOfResult({ body, statistics }: RestoreResult): BatchEnd {
  const drives = (statistics?.details ?? []).flatMap(({ oneDrive, status, error }): DriveEnd[] => {
    const verdict = status === 'Failed' ? 'failed' : 'restored'
    const message = error ? { message: error } : {}
    return oneDrive?.id ? [{ id: oneDrive.id, verdict, basis: 'statistics', ...message }] : []
  })
  return { outcome: 'succeeded', body, drives }
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
