/** Why a ledger refused. */
export type LedgerRefusal =
  /** Another process holds the file. */
  | 'in-use'
  /** The file is not a ledger, or is torn. */
  | 'unreadable'
  /** The database cannot be reached now, or took a transaction back because of another one. */
  | 'away'
  /** What should have been written could not be. */
  | 'not-written'
  /** There is a run of this name with another plan. */
  | 'another-plan'
  /** There is no such run or batch. */
  | 'not-found'
  /** The batch does not stand where this can be done. */
  | 'wrong-state'
  /** The runtime has no SQLite. */
  | 'unsupported'

/**
 * A ledger refused. Nothing was sent because of it, and nothing that stood in it is lost.
 *
 * @example
 * import { LedgerError } from '@onedrive-restore/runs'
 *
 * console.log(new LedgerError('in-use', 'run.ledger is in use by another process.').reason)
 */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
  /** Which refusal it is, for code; the message is for people. */
  readonly reason: LedgerRefusal

  constructor(reason: LedgerRefusal, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}
