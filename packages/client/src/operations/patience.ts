import { sleep } from '../call/deadline.ts'
import { isFinal } from '../call/tokens.ts'
import { isNotSent, isRestoreError } from '../errors/guards.ts'

/** How long to bear with a server where nobody says when to stop. */
export const maxFailingMs = 600_000

/** Whether a read that has failed may succeed another time: it was right, and nobody has refused it. */
export function isPassing(error: unknown): boolean {
  return isRight(error) && !isFinal(error)
}

/** Whether a call could at least be written down. */
export function isRight(error: unknown): boolean {
  return isRestoreError(error) && !(isNotSent(error) && error.cause === undefined)
}

/** Waits, but not longer than until one of the signals fires. */
export async function pause(ms: number, ...signals: (AbortSignal | undefined)[]): Promise<void> {
  const woken = new AbortController()
  const wake = () => woken.abort()
  if (signals.some((signal) => signal?.aborted)) wake()
  for (const signal of signals) signal?.addEventListener('abort', wake)
  await sleep(ms, woken.signal).catch(() => {})
  for (const signal of signals) signal?.removeEventListener('abort', wake)
}
