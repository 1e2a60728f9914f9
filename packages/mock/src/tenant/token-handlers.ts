import type { components } from '../generated/schema.ts'
import type { Handlers, TenantState } from './state.ts'

/** What signs in and refreshes. */
export function tokenHandlers({ tokens }: TenantState): Handlers {
  return {
    createToken: ({ body }) => {
      const grant = body as components['schemas']['TokenRequest']
      if (grant.grant_type === 'refresh_token') {
        const pair = tokens.refresh(grant.refresh_token)
        return pair ? { status: 200, body: pair } : { scenario: 'refresh-refused' }
      }
      const pair = tokens.signIn(grant.username, grant.password)
      return pair ? { status: 200, body: pair } : { scenario: 'login-refused' }
    },
  }
}
