import type { Body, Data, OperationId, Params } from '../contract/types.ts'
import { isNotSent, isRestoreError } from '../errors/guards.ts'
import { type RestoreError, UnknownOutcomeError } from '../errors/restore-error.ts'
import type { operations } from '../generated/schema.ts'
import { readyToken, renewedToken } from './ask-token.ts'
import { attempt } from './attempt.ts'
import { checkBody } from './check-body.ts'
import { deadlineOf, sleep } from './deadline.ts'
import type { Success } from './judge.ts'
import { limitsOf } from './limits.ts'
import { type CallOptions, checkOptions } from './options.ts'
import { type Input, type Prepared, prepare } from './prepare.ts'
import { pauseBeforeRetry } from './retry.ts'
import type { Sending } from './send-once.ts'
import type { Settings } from './settings.ts'

/** Calls one operation, again where that is safe, and answers its success. Rejects with a {@link RestoreError}. */
export type Call = <Id extends OperationId>(
  operation: Id,
  input: Params<operations[Id]> & Body<operations[Id]>,
  options?: CallOptions,
) => Promise<Success & { data: Data<operations[Id]> }>

/** Makes the function that calls an operation by its name. */
export function createCall(settings: Settings): Call {
  return async (operation, input, options = {}) => {
    checkOptions(options)
    const prepared = prepare(settings.baseUrl, operation, input as Input, settings.sendUncheckedBodies)
    if (!settings.sendUncheckedBodies) checkBody(prepared, (input as Input).body)
    return (await send(settings, prepared, options)) as Success & { data: never }
  }
}

/** Sends a prepared call, again where that is safe, and answers its success. Everything is sent through here. */
export async function send(settings: Settings, prepared: Prepared, options: CallOptions): Promise<Success> {
  const limits = limitsOf(prepared.isChange, settings.limits, options.limits)
  const { signal, release } = deadlineOf(limits.total, options.signal)
  try {
    return await run({ settings, prepared, limits, signal })
  } catch (error) {
    if (isRestoreError(error)) throw error
    throw new UnknownOutcomeError({ call: prepared.call, reason: 'the outcome is unknown' })
  } finally {
    release()
  }
}

/** Attempts until one succeeds or none may follow, and then throws what is known of all of them together. */
async function run(sending: Sending): Promise<Success> {
  const { settings, prepared, limits, signal } = sending
  const isRead = prepared.route.method === 'GET'
  let known: RestoreError | undefined
  let renewed: string | undefined
  for (let number = 1; ; number++) {
    const token = renewed ?? (await readyToken(sending))
    const numbered = { settings, prepared, limits, signal, attempt: number }
    const result = typeof token === 'object' ? token : await attempt({ ...numbered, token })
    if (!('error' in result)) return result
    known = worseOf(known, result.error)
    if (typeof token === 'string' && renewed === undefined && isTokenRefused(result.error)) {
      renewed = await renewedToken(sending, token, result.error)
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
