import type { Schemas } from '../contract/types.ts'
import { isNotSent, isRejected } from '../errors/guards.ts'
import { PasswordGrant, RefreshGrant } from '../generated/wire.ts'

/** Where the access token of each attempt comes from. */
export interface Tokens {
  /** The token to send; `undefined` when there is none. */
  get(): string | undefined | PromiseLike<string | undefined>
  /** Another token in place of one that the server refused; `undefined` when there is no other. */
  renew(refused: string): Promise<string | undefined>
}

/**
 * Gives the access token for a call. It is asked before each attempt, so it should keep the token itself. When the
 * server has refused a token it is asked again with that token, and must answer another one or the same.
 *
 * @example
 * import { createRestoreClient, type TokenProvider } from '@onedrive-restore/client'
 *
 * const token: TokenProvider = async (refused) => (refused === undefined ? 'first-token' : 'second-token')
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token })
 * console.log(await client.listOrganizations())
 */
export type TokenProvider = (refused?: string) => string | Promise<string>

/** Tokens that somebody else looks after. */
export function foreignTokens(token: string | TokenProvider | undefined): Tokens {
  if (typeof token !== 'function') return { get: () => token, renew: async () => undefined }
  const renew = joined(async (refused: string) => {
    const next = await token(refused)
    return next === refused ? undefined : next
  })
  return { get: () => token(), renew }
}

type Asked = Schemas['TokenRequest']

/** Asks the server for tokens. */
export type Grant = (request: Asked) => Promise<Schemas['Token']>

/**
 * Tokens of a sign-in. They are renewed ahead of time, once for all calls, while the old access token still serves. A
 * spent refresh token is made good with the password, if there was one. What the server has refused is not tried again:
 * a few wrong passwords lock an account.
 */
export function grantedTokens(request: Asked, first: Schemas['Token'], grant: Grant): Tokens {
  let access: string
  let times: { renewAt: number; endsAt: number }
  let refresh: Asked | undefined
  let password = request.grant_type === PasswordGrant.grant_type ? request : undefined
  let refusal: unknown

  const adopt = (token: Schemas['Token']): string => {
    access = token.access_token
    times = timesOf(token)
    if (token.refresh_token) refresh = { ...RefreshGrant, refresh_token: token.refresh_token }
    return access
  }
  const next = joined(async () => {
    let failure = refusal
    for (const asked of [refresh, password]) {
      if (!asked) continue
      try {
        return adopt(await grant(asked))
      } catch (error) {
        failure = error
        if (isNotSent(error)) break
        if (!isFinal(error)) continue
        refusal = error
        if (asked === refresh) refresh = undefined
        else password = undefined
      }
    }
    throw failure
  })
  const get = () => {
    const now = performance.now()
    if (now < times.renewAt) return access
    const renewed = next()
    if (now >= times.endsAt) return renewed
    renewed.catch(() => {})
    return access
  }
  adopt(first)
  return { get, renew: (refused) => (refused === access ? next() : Promise.resolve(access)) }
}

/** Whether the server has said no, and would say it again. */
export function isFinal(error: unknown): boolean {
  return isRejected(error) && error.status < 500 && error.status !== 429
}

/** When to renew a token and when it ends, on the clock of `performance.now()`: a fifth of its life ahead, or a minute. */
function timesOf({ expires_in }: Schemas['Token']) {
  const lifeMs = Number(expires_in) * 1000
  const endsAt = lifeMs > 0 ? performance.now() + lifeMs : Number.POSITIVE_INFINITY
  return { renewAt: endsAt - Math.min(lifeMs / 5 || 0, 60_000), endsAt }
}

/** Joins calls that are made while one is running. */
function joined<T>(run: (refused: string) => Promise<T>): (refused?: string) => Promise<T> {
  let running: Promise<T> | undefined
  return (refused = '') => {
    running ??= run(refused).finally(() => {
      running = undefined
    })
    return running
  }
}
