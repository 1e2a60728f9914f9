import type { RestoreError } from '../errors/restore-error.ts'
import { withoutSecrets } from '../errors/without-secrets.ts'
import { abortable, deadlineOf } from './deadline.ts'
import type { Failure } from './judge.ts'
import { judgeUnsent } from './judge-loss.ts'
import { usualWaitMs } from './limits.ts'
import type { Sending } from './send-once.ts'

/** The token to send, at once where it is at hand; an operation that hands out tokens needs none. */
export async function readyToken(sending: Sending): Promise<string | undefined | Failure> {
  const { settings, prepared, signal } = sending
  if (prepared.route.open) return undefined
  const fail = (why: string, error?: unknown) => judgeUnsent(prepared, why, error, prepared.secrets)
  if (signal?.aborted) return fail('aborted', signal.reason)
  try {
    const token = await inTime(sending, settings.tokens.get())
    if (isToken(token)) return token
    return fail('there is no token: call signIn, or create the client with one')
  } catch (error) {
    return fail('no token could be had', error)
  }
}

/** Another token in place of the refused one, if there is one. Why there is none becomes the cause of the refusal. */
export async function renewedToken(
  sending: Sending,
  refused: string,
  error: RestoreError,
): Promise<string | undefined> {
  const { settings, prepared, signal } = sending
  if (signal?.aborted) return undefined
  try {
    const token = await inTime(sending, settings.tokens.renew(refused))
    return isToken(token) ? token : undefined
  } catch (cause) {
    const value = withoutSecrets(cause, [...prepared.secrets(), refused])
    Object.defineProperty(error, 'cause', { value, configurable: true, writable: true })
    return undefined
  }
}

/** Waits for a token no longer than a read would for its answer, however long the call itself may wait. */
function inTime<T>({ limits, signal: parent }: Sending, token: T | PromiseLike<T>): T | Promise<T> {
  if (typeof token !== 'object') return token
  const { signal, release } = deadlineOf(Math.min(limits.wait, usualWaitMs), parent)
  return abortable(Promise.resolve(token), signal).finally(release)
}

function isToken(token: unknown): token is string {
  return typeof token === 'string' && token !== ''
}
