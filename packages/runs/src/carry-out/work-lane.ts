import type { SessionEvents } from '../evidence/session-events.ts'
import type { Batch, BatchEnd } from '../ledger/facts.ts'
import type { Run, RunLedger } from '../ledger/run-ledger.ts'
import { bodyOf } from './body-of.ts'
import { endOfError, endOfResult, isPassing } from './end-of.ts'
import { laneOf, type OpenLane } from './lane.ts'
import { patiently } from './patiently.ts'
import { pauseMsOf, type WholePolicy } from './policy.ts'
import type { EndReason, Progress } from './progress.ts'
import { isSessionOpen } from './session.ts'
import { sleep } from './sleep.ts'

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
    const claim = () => ledger.claim(run.id, laneOf(lane), owner)
    const batch = await patiently(['away'], stopping, claim)
    if (batch) {
      const why = await carry(parts, batch)
      if (why) return why
    } else {
      // Another process may be sending in this session, and may have ended without a word.
      for (const lost of await ledger.sweep(run.id)) onProgress({ kind: 'lost', batch: lost })
      if ((await ledger.counts(run.id)).planned.batches === 0) return 'nothing-left'
      await sleep(pollMs, stopping)
    }
  }
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
  { run, lane, signal, events }: LaneParts,
  batch: Batch,
): Promise<{ end: BatchEnd; isPassing: boolean }> {
  // What is there before the call is of others. Where it cannot be read, no event can speak for a drive.
  const canTell = await events.fresh().then(
    () => true,
    () => false,
  )
  try {
    const body = bodyOf(batch.drives, run.choices, lane.credentials)
    const result = await lane.client.restoreOneDrives(lane.restoreSessionId, body, signal ? { signal } : {})
    const news = canTell && result.body === 'none' ? await events.fresh().catch(() => []) : []
    return { end: endOfResult(result, batch.drives, news), isPassing: false }
  } catch (error) {
    return { end: endOfError(error), isPassing: isPassing(error) }
  }
}

/** What certainly was not done is planned again, behind everything else, after a pause. */
async function again(parts: LaneParts, batch: Batch, end: BatchEnd): Promise<undefined> {
  const { ledger, lane, policy, stopping, onProgress } = parts
  await ledger.planAgain(batch.id)
  const asked = end.outcome === 'rejected' ? end.retryAfterMs : undefined
  const ms = pauseMsOf(batch.attempt, asked, policy)
  onProgress({ kind: 'waiting', lane: laneOf(lane), ms, why: 'message' in end ? end.message : end.outcome })
  await sleep(ms, stopping)
}
