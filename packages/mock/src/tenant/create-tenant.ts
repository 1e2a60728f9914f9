import type { Handlers } from './handler.ts'
import { organizationHandlers } from './organization-handlers.ts'
import { restoreHandlers } from './restore-handlers.ts'
import { sessionHandlers } from './session-handlers.ts'
import { createState, type KnownIds, type TenantState } from './state.ts'
import type { TenantOptions } from './tenant-options.ts'
import { tokenHandlers } from './token-handlers.ts'

/** The made-up organization behind the mock, all of it in memory. */
export interface Tenant {
  /** Whether the token in an `Authorization` header is accepted. */
  admits(authorization: string): boolean
  /** What the tenant does for each operation. */
  readonly handlers: Handlers
  /** Back to the start. */
  reset(): void
}

/** Creates the tenant. The same options and ids give the same organization, drives, ids and tokens. */
export function createTenant(ids: KnownIds, options: TenantOptions): Tenant {
  let state = createState(ids, options)
  let handlers = handlersOf(state)
  return {
    admits: (authorization) => state.tokens.admits(authorization),
    get handlers() {
      return handlers
    },
    reset: () => {
      state = createState(ids, options)
      handlers = handlersOf(state)
    },
  }
}

function handlersOf(state: TenantState): Handlers {
  return {
    ...tokenHandlers(state),
    ...organizationHandlers(state),
    ...sessionHandlers(state),
    ...restoreHandlers(state),
  }
}
