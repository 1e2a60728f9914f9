import {
  type components,
  createRestoreClient,
  isNotSent,
  isRejected,
  isRestoreError,
  server,
} from '@onedrive-restore/client'

type Schemas = components['schemas']
export type BulkRestore = Schemas['BulkRestore']
export type Drive = Schemas['OneDrive']
export type Organization = Schemas['Organization']
export type RestoreEvent = Schemas['RestoreEvent']
export type Session = Schemas['RestoreSession']

/** The page's own server passes on what lies below the base path of the contract, so the page needs one origin. */
export const client = createRestoreClient({ baseUrl: server.url.replace(/^https?:\/\/[^/]*/, '') })

/** What the page knows after a call that failed. */
export interface Problem {
  outcome: 'not-sent' | 'rejected' | 'unknown'
  message: string
  /** Whether the server may have done something of it: after a 500 some drives may have been restored. */
  mayHaveRun: boolean
}

/** Says what is known of a failed call, in the server's words where it has some. */
export function problemOf(error: unknown): Problem {
  if (!isRestoreError(error)) throw error
  const reason = error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
  const { outcome } = error
  const mayHaveRun = outcome === 'unknown' || (isRejected(error) && error.status >= 500)
  const findings = isNotSent(error) ? error.findings.map(({ sentence }) => sentence).join(' ') : ''
  return { outcome, message: findings || (isRejected(error) && error.serverMessage) || reason, mayHaveRun }
}
