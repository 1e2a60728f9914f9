import { LedgerError, type LedgerRefusal } from '../ledger/ledger-error.ts'
import { sleep } from './sleep.ts'

const maxPauseMs = 30_000

/**
 * Does something with a ledger, as often as it takes while the ledger refuses for one of these reasons. What it
 * refuses for another reason is thrown at once, and so is everything when the signal fires.
 */
export async function patiently<T>(
  reasons: readonly LedgerRefusal[],
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, maxPauseMs)) {
    try {
      return await work()
    } catch (error) {
      const isWaitedOut = error instanceof LedgerError && reasons.includes(error.reason)
      if (!isWaitedOut || signal?.aborted) throw error
      await sleep(pauseMs, signal)
    }
  }
}
