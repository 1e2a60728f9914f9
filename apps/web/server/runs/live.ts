import type { Batch, BatchEnd, EndReason, Progress } from '@onedrive-restore/runs'

/** A batch as it is told: its drives are many, and those who look ask for them. */
export interface ToldBatch {
  readonly id: string
  readonly number: number
  readonly drives: number
  readonly attempt: number
}

/** How a call came back, without the verdicts on its drives. */
export type ToldEnd = EndOf<BatchEnd>

type EndOf<End> = End extends BatchEnd ? Omit<End, 'drives'> : never

type Slim<P> = Omit<P, 'batch' | 'lane' | 'end'> &
  (P extends { readonly batch: Batch } ? { readonly batch: ToldBatch } : object) &
  (P extends { readonly end: BatchEnd } ? { readonly end: ToldEnd } : object)

type Told<P> = P extends Progress ? Slim<P> : never

/** One thing that happened while a run was carried out, with the time on the console's clock. */
export type LiveEntry = { readonly seq: number; readonly at: string } & (
  | Told<Progress>
  /** A carrying out began, or came to an end by itself. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'over'; readonly why: EndReason | 'error'; readonly message?: string }
  /** A person has done something to the run. */
  | { readonly kind: 'stopping'; readonly when: 'after-batch' | 'now' }
  | { readonly kind: 'resolved'; readonly batch: ToldBatch }
)

type WithoutPlace<Entry> = Entry extends LiveEntry ? Omit<Entry, 'seq' | 'at'> : never

/** What has happened lately in one run, for eyes; the ledger holds all that matters. */
export interface Live {
  tell(entry: WithoutPlace<LiveEntry> | Progress): void
  /** The place of the newest entry; it grows. */
  readonly seq: number
  /** The entries behind a place, as far as they are kept. */
  since(seq: number): readonly LiveEntry[]
  /** Resolves when there is something behind a place, or after a time, or when the signal fires. */
  changed(seq: number, maxWaitMs: number, signal: AbortSignal): Promise<void>
}

/** Events of 10,000 drives do not stay: what is older is in the ledger and in the session. */
const maxEntries = 300

/** Makes the short memory of a run; how many listen to it changes nothing about its size. */
export function createLive(): Live {
  const entries: LiveEntry[] = []
  const waiting = new Set<() => void>()
  let seq = 0
  return {
    get seq() {
      return seq
    },
    tell(entry) {
      entries.push({ ...slim(entry), seq: ++seq, at: new Date().toISOString() } as LiveEntry)
      if (entries.length > maxEntries) entries.shift()
      for (const wake of waiting) wake()
    },
    since: (place) => entries.filter((entry) => entry.seq > place),
    changed: (place, maxWaitMs, signal) =>
      new Promise((resolve) => {
        if (seq > place || signal.aborted) return resolve()
        const done = () => {
          clearTimeout(timer)
          waiting.delete(done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, maxWaitMs)
        waiting.add(done)
        signal.addEventListener('abort', done)
      }),
  }
}

function slim(entry: object): object {
  const {
    lane: _,
    batch,
    end,
    ...rest
  } = entry as { lane?: unknown; batch?: Batch | ToldBatch; end?: BatchEnd }
  return { ...rest, ...(batch && { batch: toldOf(batch) }), ...(end && { end: toldEndOf(end) }) }
}

/** The end of a call without its drives, which the ledger has. */
export function toldEndOf(end: BatchEnd): ToldEnd {
  const { drives: _, ...told } = { drives: undefined, ...end }
  return told
}

/** A batch without its drives. */
export function toldOf({ id, number, drives, attempt }: Batch | ToldBatch): ToldBatch {
  return { id, number, attempt, drives: typeof drives === 'number' ? drives : drives.length }
}
