import { createHash } from 'node:crypto'
import type { components } from '../generated/schema.ts'

type Token = components['schemas']['Token']

/** The one password that is refused; every other one is taken, with any user name. */
export const wrongPassword = 'wrong-password'

/** How tokens behave; see `MockOptions`. */
export interface TokenOptions {
  seed: number
  /** In milliseconds. */
  tokenLifetime: number
  /** Whether a token that was not issued here is refused. */
  enforceTokens: boolean
}

/** The tokens the tenant has issued. */
export interface Tokens {
  /** A new token, or `undefined` for the wrong password. */
  signIn(user: string, password: string): Token | undefined
  /** A new token for a refresh token, which is spent by that; `undefined` for one that is spent or not known. */
  refresh(refreshToken: string): Token | undefined
  /** Whether the token in an `Authorization` header is accepted. */
  admits(authorization: string): boolean
}

/** The oldest tokens are forgotten beyond this, so that a long run does not grow. */
const maxRemembered = 10_000

/** Starts without any token issued. */
export function createTokens({ seed, tokenLifetime, enforceTokens }: TokenOptions): Tokens {
  const expiry = new Map<string, number>()
  const users = new Map<string, string>()
  let issued = 0

  const issue = (user: string): Token => {
    issued += 1
    const access = opaque(seed, `access ${issued}`)
    const refresh = opaque(seed, `refresh ${issued}`)
    const now = Date.now()
    remember(expiry, access, now + tokenLifetime)
    remember(users, refresh, user)
    return {
      access_token: access,
      token_type: 'bearer',
      // Rounded down: a client must not believe in a token that has ended.
      expires_in: Math.floor(tokenLifetime / 1000),
      refresh_token: refresh,
      userName: user,
      '.issued': new Date(now).toUTCString(),
      '.expires': new Date(now + tokenLifetime).toUTCString(),
    }
  }
  return {
    signIn: (user, password) => (password === wrongPassword ? undefined : issue(user)),
    refresh: (refreshToken) => {
      const user = users.get(refreshToken)
      if (user === undefined) return undefined
      users.delete(refreshToken)
      return issue(user)
    },
    admits: (authorization) => {
      const end = expiry.get(authorization.replace(/^bearer\s+/i, ''))
      return end === undefined ? !enforceTokens : Date.now() < end
    },
  }
}

function opaque(seed: number, purpose: string): string {
  return createHash('sha256').update(`${seed} ${purpose}`).digest('base64url')
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.set(key, value)
  const oldest = map.keys().next().value
  if (map.size > maxRemembered && oldest !== undefined) map.delete(oldest)
}
