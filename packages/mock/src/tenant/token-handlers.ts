import type { Handlers } from './handler.ts'
import type { TenantState } from './state.ts'

/** What signs in and refreshes. */
export function tokenHandlers({ tokens }: TenantState): Pick<Handlers, 'createToken'> {
  return {
    createToken: ({ body }) => {
      if (body.grant_type === 'refresh_token') {
        const token = tokens.refresh(body.refresh_token)
        return token ? { status: 200, body: token } : { scenario: 'refresh-refused' }
      }
      const token = tokens.signIn(body.username, body.password)
      return token ? { status: 200, body: token } : { scenario: 'login-refused' }
    },
  }
}
