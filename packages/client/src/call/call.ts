import type { Body, Data, OperationId, Params } from '../contract/types.ts'
import { NotSentError, RejectedError, type RestoreError } from '../errors/restore-error.ts'
import { withoutSecrets } from '../errors/secrets.ts'
import type { operations } from '../generated/schema.ts'
import type { Transport } from '../transport/transport.ts'
import { attempt } from './attempt.ts'
import type { AttemptRecord } from './attempt-record.ts'
import type { Answer } from './judge.ts'
import { type AllLimits, abortable, type Limits, limitsOf, sleep, within } from './limits.ts'
import { type Input, type Prepared, prepare } from './prepare.ts'
import { pauseBeforeRetry } from './retry.ts'
import type { Tokens } from './tokens.ts'

/**
 * What every call takes besides its parameters.
 *
 * @example
 * import { type CallOptions, createRestoreClient } from '@onedrive-restore/client'
 *
 * const options: CallOptions = { signal: AbortSignal.timeout(5_000) }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * console.log(await client.listOrganizations(options))
 */
export interface CallOptions {
  /** Ends the call. What was sent stays sent: the outcome is then unknown. */
  signal?: AbortSignal
  /** Limits of this call, each in place of the client's. */
  limits?: Limits
}

/** What the calls of one client share. */
export interface Settings {
  baseUrl: string
  transport: Transport
  limits: Limits | undefined
  log: ((record: AttemptRecord) => void) | undefined
  tokens: Tokens
}

/** Calls one operation, again where that is safe, and answers its success. Rejects with a {@link RestoreError}. */
export type Call = <Id extends OperationId>(
  operation: Id,
  input: Params<operations[Id]> & Body<operations[Id]>,
  options?: CallOptions,
) => Promise<Answer & { data: Data<operations[Id]> }>

/** Makes the one function through which everything is sent. */
export function createCall(settings: Settings): Call {
  return async (operation, input, options = {}) => {
    const prepared = prepare(settings.baseUrl, operation, input as Input)
    const isChange = !prepared.route.open && prepared.call.method !== 'GET'
    const limits = limitsOf(isChange, settings.limits, options.limits)
    const answer = await within(limits.total, options.signal, (signal) =>
      run(settings, prepared, limits, signal),
    )
    return answer as Answer & { data: never }
  }
}

async function run(
  settings: Settings,
  prepared: Prepared,
  limits: AllLimits,
  signal: AbortSignal | undefined,
) {
  let renewed: string | undefined
  for (let number = 1; ; number++) {
    if (signal?.aborted) throw notSent(prepared, 'aborted', signal.reason)
    const token = renewed ?? (await readyToken(settings, prepared, signal))
    const result = await attempt({ ...settings, prepared, token, attempt: number, limits, signal })
    if (!('error' in result)) return result
    if (isTokenRefused(result.error) && token !== undefined && renewed === undefined) {
      renewed = await tokenOr(prepared, signal, () => settings.tokens.renew(token))
      if (renewed !== undefined) continue
    }
    const pause = pauseBeforeRetry(number, prepared.route, result)
    if (pause === undefined) throw result.error
    await sleep(pause, signal).catch(() => {
      throw result.error
    })
  }
}

/** Such a call was not executed. */
function isTokenRefused(error: RestoreError): boolean {
  return error instanceof RejectedError && error.status === 401
}

/** The token to send; an operation that hands out tokens needs none. */
async function readyToken({ tokens }: Settings, prepared: Prepared, signal: AbortSignal | undefined) {
  if (prepared.route.open) return undefined
  const token = await tokenOr(prepared, signal, () => tokens.get())
  if (!token) throw notSent(prepared, 'there is no token: call signIn, or create the client with one')
  return token
}

/** A token, at once where it is at hand. */
function tokenOr<T>(
  prepared: Prepared,
  signal: AbortSignal | undefined,
  get: () => T | Promise<T>,
): T | Promise<T> {
  const fail = (error: unknown): never => {
    throw notSent(prepared, 'no token could be had', error)
  }
  try {
    const token = get()
    return token instanceof Promise ? abortable(token, signal).catch(fail) : token
  } catch (error) {
    return fail(error)
  }
}

function notSent(prepared: Prepared, why: string, error?: unknown): NotSentError {
  const cause = error === undefined ? undefined : withoutSecrets(error, prepared.secrets)
  return new NotSentError({ call: prepared.call, reason: `not sent, ${why}`, cause })
}
