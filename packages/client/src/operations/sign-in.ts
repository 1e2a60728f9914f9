import type { Call } from '../call/call.ts'
import type { CallOptions } from '../call/options.ts'
import { foreignTokens, grantedTokens, type TokenProvider, type Tokens } from '../call/tokens.ts'
import type { Schemas } from '../contract/types.ts'
import { UnknownOutcomeError } from '../errors/restore-error.ts'

/** The tokens of a client, which a sign-in replaces. */
export interface SignIns extends Tokens {
  signIn(call: Call, request: Schemas['TokenRequest'], options?: CallOptions): Promise<void>
}

/** Starts with the caller's own token. Of two sign-ins the one that was begun last counts, however they answer. */
export function createSignIns(token: string | TokenProvider | undefined): SignIns {
  let tokens = foreignTokens(token)
  let begun = 0
  let current = 0
  return {
    get: () => tokens.get(),
    renew: (refused) => tokens.renew(refused),
    signIn: async (call, request, options) => {
      const mine = ++begun
      // The caller may wipe his password once this is over.
      const own = { ...request }
      const first = await askForToken(call, own, options)
      if (mine < current) return
      current = mine
      tokens = grantedTokens(own, first, (asked) => askForToken(call, asked))
    },
  }
}

async function askForToken(call: Call, body: Schemas['TokenRequest'], options?: CallOptions) {
  const answer = await call('createToken', { body }, options)
  if (typeof answer.data.access_token === 'string') return answer.data
  const { status } = answer.response
  throw new UnknownOutcomeError({ call: answer.call, status, reason: `${status}, an answer without a token` })
}
