import type { components } from '@onedrive-restore/client'
import type { Batch, BatchEnd, Lane } from '../ledger/facts.ts'

type Event = components['schemas']['RestoreEvent']

/** Why a lane or a run has come to its end. */
export type EndReason =
  /** No batch is planned or being sent any more, by anybody. */
  | 'nothing-left'
  /** Somebody asked for it. */
  | 'stopped'
  /** A batch has an outcome after which the policy stops. */
  | 'unknown'
  | 'failed'
  /** The restore session is not open any more. The run goes on in another one of the same backup. */
  | 'session-ended'

/** What is told while a run is carried out. The ledger holds more; this is for eyes. */
export type Progress =
  | { readonly kind: 'sending'; readonly lane: Lane; readonly batch: Batch }
  /** The session has an event that it had not before this batch, or one that has changed since. Told once. */
  | { readonly kind: 'event'; readonly lane: Lane; readonly batch: Batch; readonly event: Event }
  | { readonly kind: 'ended'; readonly lane: Lane; readonly batch: Batch; readonly end: BatchEnd }
  /** Batches that an earlier owner was sending when it ended. */
  | { readonly kind: 'lost'; readonly batch: Batch }
  | { readonly kind: 'waiting'; readonly lane: Lane; readonly ms: number; readonly why: string }
  | { readonly kind: 'lane-ended'; readonly lane: Lane; readonly why: EndReason }
