import type { OperationId } from '../src/contract/types.ts'
import type { RestoreClient } from '../src/index.ts'

/**
 * The verb of each operation, or why it has none. A new operation does not compile until somebody has decided. An
 * operation without a verb is called by its path.
 */
export const verbOf = {
  createToken: 'signIn',
  getOneDrive: { none: 'a listed drive is whole' },
  getOwnOrganization: 'getOwnOrganization',
  getRestoreEvent: { none: 'a listed event is whole' },
  getRestoreSession: 'getRestoreSession',
  getSessionOrganization: { none: 'whoever opened the backup knows of which organization' },
  listOneDrives: 'listOneDrives',
  listOrganizations: 'listOrganizations',
  listRestoreEvents: 'listRestoreEvents',
  listRestoreSessions: 'listRestoreSessions',
  restoreOneDrives: 'restoreOneDrives',
  startOwnRestoreSession: 'startOwnRestoreSession',
  startRestoreSession: 'startRestoreSession',
  stopRestoreSession: 'stopRestoreSession',
} as const satisfies Record<OperationId, keyof RestoreClient | { none: string }>
