export type { AttemptRecord } from './attempt-record.ts'
export type { CallOptions } from './call.ts'
export { createRestoreClient, type RestoreClientOptions } from './create-restore-client.ts'
export { toCurl } from './curl.ts'
export type { ListOptions } from './entries.ts'
export {
  NotSentError,
  PagingError,
  RejectedError,
  type Rejection,
  RestoreError,
  UnknownOutcomeError,
} from './errors.ts'
export type { FollowOptions } from './follow-events.ts'
export {
  createTokenExamples,
  enums,
  fields,
  operations,
  restoreOneDrivesExamples,
  server,
  startOwnRestoreSessionExamples,
  startRestoreSessionExamples,
  stopRestoreSessionExamples,
} from './generated/contract.ts'
/**
 * The contract as types: its schemas, and its operations by path.
 *
 * @example
 * import type { components, paths } from '@onedrive-restore/client'
 *
 * const drive: components['schemas']['OneDrive'] = { id: 'a', name: 'Administrator', url: 'http://server/personal/a' }
 * const path: keyof paths = '/Organizations'
 * console.log(drive.name, path)
 */
export type { components, paths } from './generated/schema.ts'
export { PasswordGrant, RefreshGrant, Stop } from './generated/wire.ts'
export { isNotSent, isRejected, isRestoreError, isUnknown } from './guards.ts'
export type { Limits } from './limits.ts'
export type { Reply, RestoreClient } from './restore-client.ts'
export type { RestoreResult } from './restore-result.ts'
export type { TokenProvider } from './tokens.ts'
export type { Transport, TransportInit } from './transport/transport.ts'
