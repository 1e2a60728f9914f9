import type { BatchEnd } from '../ledger/facts.ts'
import { LedgerError } from '../ledger/ledger-error.ts'
import type { RunLedger } from '../ledger/run-ledger.ts'
import { sleep } from './sleep.ts'

const maxPauseMs = 30_000

/**
 * Writes down how a call came back, as often as it takes: the database can be away for a while, and then this process
 * alone knows the answer. What the ledger refuses because of its rules is thrown at once.
 */
export async function settle(
  ledger: RunLedger,
  batch: string,
  owner: string,
  end: BatchEnd,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, maxPauseMs)) {
    try {
      return await ledger.settle(batch, owner, end)
    } catch (error) {
      const isAway = error instanceof LedgerError && error.reason === 'not-written'
      if (!isAway || signal?.aborted) throw error
      await sleep(pauseMs, signal)
    }
  }
}
