import type { RunLedger } from '@onedrive-restore/runs'
import { type RunAccount, readAccount } from './account.ts'

/** The accounts of runs, read again when something has changed. */
export interface Accounts {
  of(run: string, isMoving: boolean): Promise<RunAccount>
  /** Something of a run has changed in the ledger. */
  touch(run: string): void
}

interface Kept {
  readonly account: Promise<RunAccount>
  readonly readAt: number
  ms: number
  isOld: boolean
}

const maxKept = 4
const minPauseMs = 500

/**
 * Keeps a few accounts. While a run moves, a whole account of it is read no more often than twice a second, and no more
 * than a tenth of the time is spent on it.
 */
export function createAccounts(ledger: RunLedger): Accounts {
  const kept = new Map<string, Kept>()
  const read = (run: string): Promise<RunAccount> => {
    const readAt = performance.now()
    const entry: Kept = { account: readAccount(ledger, run), readAt, ms: 0, isOld: false }
    kept.delete(run)
    kept.set(run, entry)
    const [oldest] = kept.keys()
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest)
    entry.account.then(
      () => {
        entry.ms = performance.now() - readAt
      },
      () => kept.delete(run),
    )
    return entry.account
  }
  return {
    of(run, isMoving) {
      const entry = kept.get(run)
      if (!entry) return read(run)
      const isRecent = performance.now() - entry.readAt < Math.max(minPauseMs, entry.ms * 10)
      return entry.isOld && !(isMoving && isRecent) ? read(run) : entry.account
    },
    touch(run) {
      const entry = kept.get(run)
      if (entry) entry.isOld = true
    },
  }
}
