export type { AroundAttempt, AttemptRecord } from './call/attempt-record.ts'
export type { Limits } from './call/limits.ts'
export type { CallOptions } from './call/options.ts'
export type { TokenProvider } from './call/tokens.ts'
export { createRestoreClient, type RestoreClientOptions } from './create-restore-client.ts'
export { isNotSent, isRejected, isRestoreError, isUnknown } from './errors/guards.ts'
export { maskerOf, maskSecrets } from './errors/mask-secrets.ts'
export {
  NotSentError,
  PagingError,
  RejectedError,
  type Rejection,
  type RestoreError,
  UnknownOutcomeError,
} from './errors/restore-error.ts'
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
export type { ListOptions } from './operations/entries.ts'
export type { FollowOptions } from './operations/follow-events.ts'
export type { RestoreClient } from './operations/restore-client.ts'
export type { RestoreResult } from './operations/restore-result.ts'
export { toArray } from './operations/to-array.ts'
export { toCurl } from './operations/to-curl.ts'
export { type DriveVerdict, type Evidence, verdictsOf } from './operations/verdicts.ts'
export type { Transport, TransportInit } from './transport/transport.ts'
