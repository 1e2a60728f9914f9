import type { components } from '@onedrive-restore/client'
import { useSyncExternalStore } from 'react'

type Options = components['schemas']['BulkRestoreOptions']

/** Whether drives that cannot be resolved are skipped, or that the request leaves it to the server. */
export type SkipChoice = boolean | 'not-said'

/** A restore that is being prepared. It lives in this tab's memory; nothing of it is stored, and it has no credentials. */
export interface Draft {
  /** The restore session whose drives are chosen. */
  readonly sessionId: string | undefined
  /** Ids of the drives to restore. */
  readonly chosen: ReadonlySet<string>
  readonly version: Options['DocumentVersion'] | undefined
  readonly action: Options['DocumentAction'] | undefined
  readonly skip: SkipChoice | undefined
  /** How many drives one call carries. */
  readonly batchSize: number
  readonly afterUnknown: 'stop' | 'go-on'
  readonly afterFailed: 'stop' | 'go-on'
  /** Names the run from the first try on, so that the console takes it once however often it arrives. */
  readonly runId: string
}

const listeners = new Set<() => void>()
let draft: Draft = emptyDraft()

function emptyDraft(sessionId?: string): Draft {
  return {
    sessionId,
    chosen: new Set(),
    version: undefined,
    action: undefined,
    skip: undefined,
    batchSize: 50,
    afterUnknown: 'stop',
    afterFailed: 'stop',
    runId: crypto.randomUUID(),
  }
}

/** Changes some of the draft. A changed restore is another run, so it gets another name; in another session it begins anew. */
export function changeDraft(change: Partial<Draft>): void {
  const { sessionId = draft.sessionId } = change
  const before = sessionId === draft.sessionId ? draft : emptyDraft()
  draft = { ...before, ...change, runId: crypto.randomUUID() }
  for (const listener of listeners) listener()
}

/** Begins anew: after a restore was started, what was chosen has to be chosen again. */
export function resetDraft(sessionId?: string): void {
  draft = emptyDraft(sessionId)
  for (const listener of listeners) listener()
}

/** The draft for a restore session; one of another session counts for nothing here. */
export function useDraft(sessionId: string): Draft {
  const now = useSyncExternalStore(subscribe, () => draft)
  return now.sessionId === sessionId ? now : emptyFor(sessionId)
}

const empties = new Map<string, Draft>()

function emptyFor(sessionId: string): Draft {
  const empty = empties.get(sessionId) ?? emptyDraft(sessionId)
  empties.set(sessionId, empty)
  return empty
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
