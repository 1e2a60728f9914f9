import type { Failure } from './judge.ts'

const firstPauseMs = 300
const maxPauseMs = 60_000

/**
 * How long to wait before a call is sent again, in ms; `undefined` when it must not be. What is no read is sent again
 * only when its connection was never made. Who asks for more than a minute is not asked again.
 */
export function pauseBeforeRetry(
  attempt: number,
  maxRetries: number,
  isRead: boolean,
  { error, isTransient, retryAfterMs }: Failure,
): number | undefined {
  if (!isTransient || attempt > maxRetries) return undefined
  if (!isRead && error.outcome !== 'not-sent') return undefined
  const pauseMs = retryAfterMs ?? Math.min(Math.random() * firstPauseMs * 2 ** attempt, maxPauseMs)
  return pauseMs > maxPauseMs ? undefined : pauseMs
}
