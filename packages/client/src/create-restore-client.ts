import { defaultTransport } from '#transport'
import type { AttemptRecord } from './call/attempt-record.ts'
import { checkBaseUrl } from './call/base-url.ts'
import { type Call, type CallOptions, createCall, type Settings } from './call/call.ts'
import type { Limits } from './call/limits.ts'
import type { Input } from './call/prepare.ts'
import { foreignTokens, grantedTokens, type TokenProvider } from './call/tokens.ts'
import type { OperationId, Schemas } from './contract/types.ts'
import { UnknownOutcomeError } from './errors/restore-error.ts'
import { routes } from './generated/wire.ts'
import type { RestoreClient } from './operations/restore-client.ts'
import { verbsOf } from './operations/verbs.ts'
import type { Transport } from './transport/transport.ts'

/**
 * What a client needs to know; see each property.
 *
 * @example
 * import { createRestoreClient, type RestoreClientOptions } from '@onedrive-restore/client'
 *
 * const options: RestoreClientOptions = {
 *   baseUrl: 'https://backup.example.com:4443/v3',
 *   log: ({ method, path, status, outcome }) => console.log(method, path, status, outcome),
 * }
 * const client = createRestoreClient(options)
 */
export interface RestoreClientOptions {
  /**
   * Address of the API with its version, such as `https://backup.example.com:4443/v3`. HTTP is for this machine only.
   * In a page it can be a path on the page's own server.
   */
  baseUrl: string
  /** An access token, or a function that gives one. @default none: call `signIn` */
  token?: string | TokenProvider
  /** Limits of every call; those on waiting and in total do not hold for calls that change something. */
  limits?: Limits
  /** Told of every attempt. What it throws is ignored. */
  log?: (record: AttemptRecord) => void
  /** Sends the requests. @default Node's own HTTP in Node, Deno and Bun, `fetch` elsewhere */
  transport?: Transport
}

/**
 * Creates a client. It sends nothing by itself and stores nothing.
 *
 * Every failure of a call is a `RestoreError` that says what is known of the outcome.
 *
 * @throws {TypeError} when `baseUrl` is not an address that passwords can be sent to
 * @example
 * import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3' })
 * await client.signIn({ grant_type: 'password', username: 'TECH\\administrator', password: 'correct-horse' })
 * const body = restoreOneDrivesExamples['on-premises-keep']
 * const { failedDrives } = await client.restoreOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4', body)
 * console.log(failedDrives.length)
 */
export function createRestoreClient(options: RestoreClientOptions): RestoreClient {
  const { token, transport = defaultTransport, limits, log } = options
  const baseUrl = checkBaseUrl(options.baseUrl)
  const settings: Settings = { baseUrl, transport, limits, log, tokens: foreignTokens(token) }
  const call = createCall(settings)
  return {
    GET: generic(call, 'GET') as RestoreClient['GET'],
    POST: generic(call, 'POST') as RestoreClient['POST'],
    signIn: async (request, options) => {
      const grant = (asked: Schemas['TokenRequest']) => askForToken(call, baseUrl, asked)
      const first = await askForToken(call, baseUrl, request, options)
      settings.tokens = grantedTokens(request, first, grant)
    },
    ...verbsOf(call),
  }
}

function generic(call: Call, method: string) {
  return async (path: string, init: Input & CallOptions = {}) => {
    const found = Object.entries(routes).find(([, route]) => route.path === path && route.method === method)
    if (!found) throw new TypeError(`the contract has no ${method} ${path}`)
    const { data, response } = await call(found[0] as OperationId, init as never, init)
    return { data, response }
  }
}

async function askForToken(
  call: Call,
  baseUrl: string,
  body: Schemas['TokenRequest'],
  options?: CallOptions,
) {
  const { data, response } = await call('createToken', { body }, options)
  if (typeof data.access_token === 'string') return data
  const { method, path } = routes.createToken
  const { status } = response
  const asked = { operation: 'createToken', method, url: baseUrl + path } as const
  throw new UnknownOutcomeError({ call: asked, status, reason: `${status}, an answer without a token` })
}
