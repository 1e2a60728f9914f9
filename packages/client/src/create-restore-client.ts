import { defaultTransport } from '#transport'
import type { AroundAttempt, AttemptRecord } from './call/attempt-record.ts'
import { baseUrlOf } from './call/base-url.ts'
import { createCall } from './call/call.ts'
import { createFetch } from './call/fetch.ts'
import { checkHeaders, type ExtraHeaders } from './call/headers.ts'
import type { Limits } from './call/limits.ts'
import { checkOptions } from './call/options.ts'
import type { Settings } from './call/settings.ts'
import type { TokenProvider } from './call/tokens.ts'
import type { RestoreClient } from './operations/restore-client.ts'
import { createSignIns } from './operations/sign-in.ts'
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
   * In a page it can be a path on the page's own server, which is looked up when it is used.
   */
  baseUrl: string
  /** An access token, or a function that gives one. @default none: call `signIn` */
  token?: string | TokenProvider | undefined
  /** Limits of every call; those on waiting and in total do not hold for calls that change something. */
  limits?: Limits | undefined
  /**
   * How often a call is sent again after a failure that may pass, with growing pauses. A call that changes something is
   * sent again only when its connection was never made.
   * @default 3
   */
  maxRetries?: number | undefined
  /** Headers to send with every request, such as the key of a gateway. Those the client sends itself are not among them. */
  headers?: ExtraHeaders | undefined
  /** Told of every attempt. What it throws is ignored. */
  log?: ((record: AttemptRecord) => unknown) | undefined
  /** Called around every attempt. */
  around?: AroundAttempt | undefined
  /**
   * Sends bodies that the contract does not take, for servers that take more. Then nothing keeps a misspelt property from
   * being dropped by the server without a word.
   * @default false
   */
  sendUncheckedBodies?: boolean | undefined
  /** Sends the requests. @default Node's own HTTP in Node, Deno and Bun, `fetch` elsewhere */
  transport?: Transport | undefined
  /**
   * Talks plain HTTP beyond this machine as well: passwords and tokens can be read by whoever stands in between.
   * @default false
   */
  dangerouslyAllowHttp?: boolean | undefined
}

/**
 * Creates a client. It sends nothing by itself and stores nothing.
 *
 * Every failure of a call is a `RestoreError` that says what is known of the outcome.
 *
 * @throws {TypeError} when an option is wrong; it names the option
 * @example
 * import { createRestoreClient, restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3' })
 * await client.signIn({ grant_type: 'password', username: 'TECH\\administrator', password: 'correct-horse' })
 * const body = restoreOneDrivesExamples['on-premises-keep']
 * const { statistics } = await client.restoreOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4', body)
 * console.log(statistics?.status ?? 'The server has answered. How each drive went is in the events of the session.')
 */
export function createRestoreClient(options: RestoreClientOptions): RestoreClient {
  checkOptions(options)
  const { token, transport = defaultTransport, limits, maxRetries = 3, log, around } = options
  const { sendUncheckedBodies = false } = options
  const baseUrl = baseUrlOf(options.baseUrl, options.dangerouslyAllowHttp)
  const tokens = createSignIns(token)
  const headers = checkHeaders(options.headers)
  const settings: Settings = {
    baseUrl,
    transport,
    limits: { ...limits },
    maxRetries,
    headers,
    log,
    around,
    tokens,
    sendUncheckedBodies,
  }
  const call = createCall(settings)
  return {
    get baseUrl() {
      return baseUrl()
    },
    fetch: createFetch(settings),
    signIn: (request, options) => tokens.signIn(call, request, options),
    ...verbsOf(call),
  }
}
