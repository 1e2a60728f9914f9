import { type components, maskerOf } from '@onedrive-restore/client'
import type { SessionEvents } from '../evidence/session-events.ts'
import type { Batch, BatchEnd } from '../ledger/facts.ts'
import { LedgerError } from '../ledger/ledger-error.ts'
import type { Run, RunLedger } from '../ledger/run-ledger.ts'
import { watchBatch } from './batch-events.ts'
import { bodyOf } from './body-of.ts'
import { endOfError, endOfResult, isPassing } from './end-of.ts'
import { laneOf, type OpenLane } from './lane.ts'
import { patiently } from './patiently.ts'
import { pauseMsOf, type WholePolicy } from './policy.ts'
import type { EndReason, Progress } from './progress.ts'
import { isSessionOpen } from './session.ts'
import { sleep } from './sleep.ts'

type Event = components['schemas']['RestoreEvent']

/** What one lane works with. */
export interface LaneParts {
  readonly ledger: RunLedger
  readonly run: Run
  readonly lane: OpenLane
  readonly policy: WholePolicy
  readonly owner: string
  /** Nothing more is sent. */
  readonly stopping: AbortSignal
  /** What is in flight ends. */
  readonly signal: AbortSignal | undefined
  readonly onProgress: (progress: Progress) => void
  readonly events: SessionEvents
}

const pollMs = 1_000

/** Sends batch after batch in one restore session, until there is a reason to end. */
export async function workLane(parts: LaneParts): Promise<EndReason> {
  const { ledger, run, lane, owner, stopping, onProgress } = parts
  for (;;) {
    if (stopping.aborted) return 'stopped'
    if (!(await isSessionOpen(lane, stopping))) return stopping.aborted ? 'stopped' : 'session-ended'
    const batch = await whenBack(parts, () => ledger.claim(run.id, laneOf(lane), owner))
    if (batch) {
      const why = await carry(parts, batch)
      if (why) return why
    } else {
      // Somebody else may be sending, in this session or another one. It may end without a word, or be refused, and then
      // there is news or work. Who left now would call a run over that is not.
      const lost = await whenBack(parts, () => ledger.sweep(run.id))
      for (const batch of lost) onProgress({ kind: 'lost', batch })
      const { planned, sending } = await whenBack(parts, () => ledger.counts(run.id))
      if (planned.batches + sending.batches === 0) return 'nothing-left'
      await sleep(pollMs, stopping)
    }
  }
}

/** Nothing is claimed while the ledger is away. */
function whenBack<T>({ stopping }: LaneParts, work: () => Promise<T>): Promise<T> {
  return patiently(['away'], stopping, work)
}

/** Sends one batch, writes down what came of it, and says whether that ends the lane. */
async function carry(parts: LaneParts, batch: Batch): Promise<EndReason | undefined> {
  const { ledger, lane, policy, owner, signal, onProgress } = parts
  onProgress({ kind: 'sending', lane: laneOf(lane), batch })
  const { end, isPassing } = await send(parts, batch)
  // Until it is written down, this process alone knows the answer: whatever keeps the ledger from it is waited out.
  await patiently(['away', 'not-written'], signal, () => ledger.settle(batch.id, owner, end))
  onProgress({ kind: 'ended', lane: laneOf(lane), batch, end })

  if (end.outcome === 'succeeded') return undefined
  if (end.outcome === 'unknown') return policy.afterUnknown === 'stop' ? 'unknown' : undefined
  if (isPassing && batch.attempt < policy.maxAttempts) return again(parts, batch, end)
  if (end.outcome === 'rejected' && !(await isSessionOpen(lane, parts.stopping))) return 'session-ended'
  return policy.afterFailed === 'stop' ? 'failed' : undefined
}

async function send(
  { run, lane, signal, events, onProgress }: LaneParts,
  batch: Batch,
): Promise<{ end: BatchEnd; isPassing: boolean }> {
  const body = bodyOf(batch.drives, run.choices, lane.credentials)
  const watch = await watchBatch(maskedEvents(events, body), signal, (event) =>
    onProgress({ kind: 'event', lane: laneOf(lane), batch, event }),
  )
  try {
    const result = await lane.client
      .restoreOneDrives(lane.restoreSessionId, body, signal ? { signal } : {})
      .finally(watch.end)
    const news = result.body === 'none' ? await watch.all() : []
    return { end: endOfResult(result, batch.drives, news), isPassing: false }
  } catch (error) {
    return { end: endOfError(error), isPassing: isPassing(error) }
  }
}

/** A server that writes a password into an event must not bring it into a ledger. */
function maskedEvents(events: SessionEvents, body: object): SessionEvents {
  const mask = maskerOf(body)
  const masked = ({ message, ...event }: Event) => ({
    ...event,
    title: mask(event.title),
    ...(message && { message: mask(message) }),
  })
  return { fresh: async (signal) => (await events.fresh(signal)).map(masked) }
}

/** What certainly was not done is planned again, behind everything else, after a pause. */
async function again(parts: LaneParts, batch: Batch, end: BatchEnd): Promise<undefined> {
  const { ledger, lane, policy, stopping, onProgress } = parts
  // Where the ledger went away in the middle, the drives may be planned again already, and that is what is wanted.
  await whenBack(parts, () => ledger.planAgain(batch.id)).catch((error) => {
    if (!(error instanceof LedgerError && error.reason === 'wrong-state')) throw error
  })
  const asked = end.outcome === 'rejected' ? end.retryAfterMs : undefined
  const ms = pauseMsOf(batch.attempt, asked, policy)
  onProgress({ kind: 'waiting', lane: laneOf(lane), ms, why: 'message' in end ? end.message : end.outcome })
  await sleep(ms, stopping)
}
