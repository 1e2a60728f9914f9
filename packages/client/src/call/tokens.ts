import type { Schemas } from '../contract/types.ts'
import { NotSentError } from '../errors/restore-error.ts'
import { PasswordGrant, RefreshGrant } from '../generated/wire.ts'

/** Where the access token of each attempt comes from. */
export interface Tokens {
  /** The token to send; `undefined` when there is none. */
  get(): string | undefined | Promise<string>
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
  const provide = once(async (refused: string) => {
    const next = await token(refused)
    return next === refused ? undefined : next
  })
  return { get: () => token(), renew: provide }
}

/** Asks the server for a pair of tokens. */
export type Grant = (request: Schemas['TokenRequest']) => Promise<Schemas['Token']>

/**
 * Tokens of a sign-in. They are renewed before they expire, once for all who wait; a spent refresh token is made good
 * with the password, if there was one.
 */
export function grantedTokens(
  request: Schemas['TokenRequest'],
  first: Schemas['Token'],
  grant: Grant,
): Tokens {
  let pair = first
  let end = endOf(first)
  const refresh = once(async (_: string) => {
    pair = await nextPair(request, pair, grant)
    end = endOf(pair)
    return pair.access_token
  })
  const renew = async (refused: string) =>
    refused === pair.access_token ? refresh(refused) : pair.access_token
  return { get: () => (performance.now() < end ? pair.access_token : refresh(pair.access_token)), renew }
}

async function nextPair(request: Schemas['TokenRequest'], pair: Schemas['Token'], grant: Grant) {
  try {
    return await grant({ ...RefreshGrant, refresh_token: pair.refresh_token })
  } catch (error) {
    if (request.grant_type !== PasswordGrant.grant_type || error instanceof NotSentError) throw error
    return grant(request)
  }
}

/** When to renew, on the clock of `performance.now()`: a fifth of the lifetime before its end, one minute at most. */
function endOf({ expires_in }: Schemas['Token']): number {
  const lifetime = Number(expires_in) * 1000
  if (!(lifetime > 0)) return Number.POSITIVE_INFINITY
  return performance.now() + lifetime - Math.min(lifetime / 5, 60_000)
}

/** Joins calls that are made while one is running. */
function once<T>(run: (refused: string) => Promise<T>): (refused: string) => Promise<T> {
  let running: Promise<T> | undefined
  return (refused) => {
    running ??= run(refused).finally(() => {
      running = undefined
    })
    return running
  }
}
