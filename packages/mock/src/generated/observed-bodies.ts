// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

import type { components } from './schema.ts'

/** What servers were seen to answer where the contract documents no body, by operation and status. */
export interface ObservedBodies {
  restoreOneDrives: { 200: components['schemas']['BulkRestoreStatistics'] }
}
