import { randomUUID } from 'node:crypto'
import { createSessionEvents } from '../evidence/session-events.ts'
import { LedgerError } from '../ledger/ledger-error.ts'
import type { RunCounts, RunLedger } from '../ledger/run-ledger.ts'
import { laneOf, type OpenLane } from './lane.ts'
import { patiently } from './patiently.ts'
import { checkPolicy, type RunPolicy } from './policy.ts'
import type { EndReason, Progress } from './progress.ts'
import { workLane } from './work-lane.ts'

/** How to carry a run out; see each property. */
export interface CarryOutOptions extends RunPolicy {
  /** Names the run in its ledger. */
  readonly run: string
  /** The restore sessions to send in, side by side; in each of them one batch at a time. */
  readonly lanes: readonly OpenLane[]
  /** Ends after the batches in flight: nothing more is sent. */
  readonly until?: AbortSignal
  /** Ends at once. What is in flight then has an unknown outcome. */
  readonly signal?: AbortSignal
  /** Told of all that happens, as it happens. */
  readonly onProgress?: (progress: Progress) => void
}

/** How a run stands after it was carried out as far as it went. */
export interface RunEnd {
  /** Why each lane ended, in the order of the lanes. */
  readonly lanes: readonly EndReason[]
  /** Where its batches and drives stand now. */
  readonly counts: RunCounts
}

/**
 * Sends the batches of a run, each at most once, and writes down what came of each. It resolves when no lane has
 * anything to do any more, also when that is because of a failure: `counts` and the ledger say what is known.
 *
 * A run can be carried out again and again, by this process or the next: it goes on where the ledger stands. What an
 * earlier process was sending when it ended is unknown from then on, and is told as `lost`.
 *
 * @throws {LedgerError} `not-found` when there is no such run
 * @throws {TypeError} for options that are none
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { carryOut, createMemoryLedger, planRun } from '@onedrive-restore/runs'
 *
 * await using ledger = createMemoryLedger()
 * const drives = [{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }]
 * const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
 * await planRun(ledger, drives, { id: 'monday', choices })
 *
 * const server = 'https://backup.example.com:4443/v3'
 * const client = createRestoreClient({ baseUrl: server, token: 'any-token' })
 * const credentials = { OfficeUsername: 'jsmith', OfficePassword: 'correct-horse' }
 * const lanes = [{ server, restoreSessionId: '61954db6-7278-4d26-86f7-888bda5a4ec4', client, credentials }]
 * const { counts } = await carryOut(ledger, { run: 'monday', lanes })
 * console.log(counts.succeeded.drives, counts.unknown.drives)
 */
export async function carryOut(ledger: RunLedger, options: CarryOutOptions): Promise<RunEnd> {
  const { run, lanes, until, signal, onProgress = () => {} } = options
  const policy = checkPolicy(options)
  if (lanes.length === 0) throw new TypeError('lanes is empty; a run needs a restore session to send in.')
  const halt = new AbortController()
  const stopping = AbortSignal.any([halt.signal, ...(until ? [until] : []), ...(signal ? [signal] : [])])
  const whenBack = <T>(work: () => Promise<T>) => patiently(['away'], stopping, work)

  const found = await whenBack(() => ledger.run(run))
  if (!found) throw new LedgerError('not-found', `There is no run ${run} in this ledger.`)
  for (const batch of await whenBack(() => ledger.sweep(run))) onProgress({ kind: 'lost', batch })
  // Also what was unknown before this start: only a person's finding lets a run go on that stops at the unknown.
  const { unknown } = await whenBack(() => ledger.counts(run))
  const isBlocked = policy.afterUnknown === 'stop' && unknown.batches > 0
  const stopOthers = (error: unknown): never => {
    halt.abort()
    throw error
  }
  const ends = lanes.map(async (lane) => {
    const events = createSessionEvents(lane.client, lane.restoreSessionId)
    const parts = {
      ledger,
      run: found,
      lane,
      policy,
      owner: randomUUID(),
      stopping,
      signal,
      onProgress,
      events,
    }
    const why = isBlocked ? 'unknown' : await workLane(parts).catch(stopOthers)
    // One lane's bad news stops the others after their batches in flight; a session that ended is its own affair.
    if (why === 'unknown' || why === 'failed') halt.abort()
    onProgress({ kind: 'lane-ended', lane: laneOf(lane), why })
    return why
  })
  const results = await Promise.allSettled(ends)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  const reasons = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  return { lanes: reasons, counts: await patiently(['away'], signal, () => ledger.counts(run)) }
}
