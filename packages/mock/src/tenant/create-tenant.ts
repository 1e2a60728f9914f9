import { showOrganization } from './organization.ts'
import { restoreHandlers } from './restore-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { createState, type Handlers, type KnownIds } from './state.ts'
import type { TenantOptions } from './tenant-options.ts'
import { tokenHandlers } from './token-handlers.ts'

/** The made-up organization behind the mock, all of it in memory. */
export interface Tenant {
  /** Whether an `Authorization` header opens the door. */
  admits(authorization: string): boolean
  /** What the tenant does for each operation; Prism answers those that are missing from the examples. */
  handlers: Handlers
}

/** Creates the tenant. The same options and ids give the same organization, drives, ids and tokens. */
export function createTenant(ids: KnownIds, options: TenantOptions): Tenant {
  const state = createState(ids, options)
  return {
    admits: state.tokens.admits,
    handlers: {
      ...tokenHandlers(state),
      ...sessionHandlers(state),
      ...restoreHandlers(state),
      listOrganizations: ({ link }) => ({
        status: 200,
        body: [showOrganization(state.organization, link('listOrganizations'))],
      }),
    },
  }
}
