import type { DriveOptions } from './drives.ts'
import type { TokenOptions } from './tokens.ts'

/** What the tenant holds and how it behaves; see `MockOptions`. */
export interface TenantOptions extends DriveOptions, TokenOptions {
  /** How long a bulk restore takes, in milliseconds. */
  restoreTime: number
  /** Whether a bulk restore answers the statistics that servers were seen to answer. */
  statistics: boolean
  /** Whether the list of sessions is an array, as documented, and not a page, as seen. */
  sessionsAsArray: boolean
}
