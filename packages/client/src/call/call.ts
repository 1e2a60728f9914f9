import type { Body, Data, OperationId, Params } from '../contract/types.ts'
import { isNotSent, isRestoreError } from '../errors/guards.ts'
import { type RestoreError, UnknownOutcomeError } from '../errors/restore-error.ts'
import { withoutSecrets } from '../errors/secrets.ts'
import type { operations } from '../generated/schema.ts'
import type { Transport } from '../transport/transport.ts'
import { attempt } from './attempt.ts'
import type { AroundAttempt, AttemptRecord } from './attempt-record.ts'
import { checkBody } from './check-body.ts'
import { abortable, deadlineOf, sleep } from './deadline.ts'
import { type Answer, type Failure, judgeUnsent } from './judge.ts'
import { type AllLimits, type Limits, limitsOf, usualWaitMs } from './limits.ts'
import { type CallOptions, checkOptions } from './options.ts'
import { type Input, type Prepared, prepare } from './prepare.ts'
import { pauseBeforeRetry } from './retry.ts'
import type { Tokens } from './tokens.ts'

/** What the calls of one client share. */
export interface Settings {
  readonly baseUrl: () => string
  readonly transport: Transport
  readonly limits: Limits | undefined
  readonly maxRetries: number
  readonly headers: Record<string, string>
  readonly log: ((record: AttemptRecord) => unknown) | undefined
  readonly around: AroundAttempt | undefined
  readonly tokens: Tokens
  readonly sendUncheckedBodies: boolean
}

/** Calls one operation, again where that is safe, and answers its success. Rejects with a {@link RestoreError}. */
export type Call = <Id extends OperationId>(
  operation: Id,
  input: Params<operations[Id]> & Body<operations[Id]>,
  options?: CallOptions,
) => Promise<Answer & { data: Data<operations[Id]> }>

/** Makes the function that calls an operation by its name. */
export function createCall(settings: Settings): Call {
  return async (operation, input, options = {}) => {
    checkOptions(options)
    const prepared = prepare(settings.baseUrl, operation, input as Input)
    if (!settings.sendUncheckedBodies) checkBody(prepared, (input as Input).body)
    return (await send(settings, prepared, options)) as Answer & { data: never }
  }
}

/** Sends a prepared call, again where that is safe, and answers its success. Everything is sent through here. */
export async function send(settings: Settings, prepared: Prepared, options: CallOptions): Promise<Answer> {
  const limits = limitsOf(prepared.isChange, settings.limits, options.limits)
  const { signal, release } = deadlineOf(limits.total, options.signal)
  try {
    return await run(settings, prepared, limits, signal)
  } catch (error) {
    if (isRestoreError(error)) throw error
    throw new UnknownOutcomeError({ call: prepared.call, reason: 'the outcome is unknown' })
  } finally {
    release()
  }
}

/** Attempts until one succeeds or none may follow, and then throws what is known of all of them together. */
async function run(
  settings: Settings,
  prepared: Prepared,
  limits: AllLimits,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const common = { ...settings, prepared, limits, signal }
  const isRead = prepared.route.method === 'GET'
  let known: RestoreError | undefined
  let renewed: string | undefined
  for (let number = 1; ; number++) {
    const token = renewed ?? (await readyToken(common))
    const result = typeof token === 'object' ? token : await attempt({ ...common, token, attempt: number })
    if (!('error' in result)) return result
    known = worseOf(known, result.error)
    if (typeof token === 'string' && renewed === undefined && isTokenRefused(result.error)) {
      renewed = await renewedToken(common, token, result.error)
      if (renewed !== undefined) continue
    }
    const pauseMs = pauseBeforeRetry(number, settings.maxRetries, isRead, result)
    if (pauseMs === undefined) throw known
    await sleep(pauseMs, signal).catch(() => {
      throw known
    })
  }
}

/** Once a request has reached the server, "not sent" is no longer true of the call. */
function worseOf(before: RestoreError | undefined, now: RestoreError): RestoreError {
  return before && isNotSent(now) && !isNotSent(before) ? before : now
}

/** Such a call was not executed. */
function isTokenRefused(error: RestoreError): boolean {
  return error.outcome === 'rejected' && error.status === 401
}

interface Asking {
  readonly prepared: Prepared
  readonly limits: AllLimits
  readonly signal: AbortSignal | undefined
  readonly tokens: Tokens
}

/** The token to send, at once where it is at hand; an operation that hands out tokens needs none. */
async function readyToken(asking: Asking): Promise<string | undefined | Failure> {
  const { prepared, signal, tokens } = asking
  if (prepared.route.open) return undefined
  const fail = (why: string, error?: unknown) => judgeUnsent(prepared, why, error, prepared.secrets)
  if (signal?.aborted) return fail('aborted', signal.reason)
  try {
    const token = await inTime(asking, tokens.get())
    if (token && typeof token === 'string') return token
    return fail('there is no token: call signIn, or create the client with one')
  } catch (error) {
    return fail('no token could be had', error)
  }
}

/** Another token in place of the refused one, if there is one. Why there is none becomes the cause of the refusal. */
async function renewedToken(
  asking: Asking,
  refused: string,
  error: RestoreError,
): Promise<string | undefined> {
  const { prepared, signal, tokens } = asking
  if (signal?.aborted) return undefined
  try {
    return await inTime(asking, tokens.renew(refused))
  } catch (cause) {
    const value = withoutSecrets(cause, [...prepared.secrets, refused])
    Object.defineProperty(error, 'cause', { value, configurable: true, writable: true })
    return undefined
  }
}

/** Waits for a token no longer than a read would for its answer, however long the call itself may wait. */
function inTime<T>({ limits, signal: parent }: Asking, token: T | PromiseLike<T>): T | Promise<T> {
  if (typeof token !== 'object') return token
  const { signal, release } = deadlineOf(Math.min(limits.wait, usualWaitMs), parent)
  return abortable(Promise.resolve(token), signal).finally(release)
}
