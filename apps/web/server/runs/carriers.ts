import type { RestoreClient } from '@onedrive-restore/client'
import { carryOut, type EndReason, type Progress, type RunLedger } from '@onedrive-restore/runs'
import type { SendInput } from '../input/plan-input.ts'
import { Refusal, toldRefusal } from '../refusal.ts'
import { createLive, type Live, type ToldBatch, toldOf } from './live.ts'

/** How the last carrying out of a run by this server stands. */
export interface Carrying {
  readonly startedAt: string
  readonly restoreSessionId: string
  /** What is in flight, and since when. */
  readonly sending?: ToldBatch & { readonly since: string }
  /** A pause before drives are sent again. */
  readonly waiting?: { readonly until: string; readonly why: string }
  /** Somebody has asked for the end. */
  readonly stopping?: 'after-batch' | 'now'
  /** Why it came to its end; missing while it goes on. */
  readonly over?: { readonly at: string; readonly why: EndReason | 'error'; readonly message?: string }
}

/** Carries runs out, and knows which ones. */
export interface Carriers {
  isRunning(run: string): boolean
  find(run: string): Carrying | undefined
  live(run: string): Live
  /**
   * Keeps drives for a run, so that no other one sends them meanwhile, and returns what gives them back.
   *
   * @throws {Refusal} when the run is being carried out already, or another one has some of the drives
   */
  reserve(run: string, drives: Iterable<string>): () => void
  /** Begins in the background with a run that is planned; its drives are given back when it is over. */
  begin(run: string, client: RestoreClient, input: SendInput, release: () => void): void
  /** @throws {Refusal} when the run is not being carried out */
  stop(run: string, when: 'after-batch' | 'now'): void
  /** Ends everything at once; what is in flight is then unknown, and the ledger says so. */
  close(): Promise<void>
}

interface Work {
  carrying: Carrying
  readonly until: AbortController
  readonly signal: AbortController
  done: Promise<void>
}

const maxLives = 50

/** Makes the carriers of one ledger. `onChange` is told whenever the ledger says something new of a run. */
export function createCarriers(ledger: RunLedger, server: string, onChange: (run: string) => void): Carriers {
  const works = new Map<string, Work>()
  const lives = new Map<string, Live>()
  const reserved = new Map<string, ReadonlySet<string>>()

  const live = (run: string): Live => {
    const found = lives.get(run) ?? createLive()
    lives.delete(run)
    lives.set(run, found)
    for (const old of lives.keys()) if (lives.size > maxLives && !reserved.has(old)) lives.delete(old)
    return found
  }
  const begin: Carriers['begin'] = (run, client, input, release) => {
    const { restoreSessionId, credentials, ...policy } = input
    const [until, signal] = [new AbortController(), new AbortController()]
    const carrying = { startedAt: new Date().toISOString(), restoreSessionId }
    const work: Work = { carrying, until, signal, done: Promise.resolve() }
    works.set(run, work)
    live(run).tell({ kind: 'begun' })
    const onProgress = (progress: Progress) => {
      work.carrying = movedBy(work.carrying, progress)
      if (progress.kind !== 'event') onChange(run)
      live(run).tell(progress)
    }
    const over = (why: EndReason | 'error', message?: string) => {
      const said = { why, ...(message !== undefined && { message }) }
      work.carrying = { ...idle(work.carrying), over: { at: new Date().toISOString(), ...said } }
      release()
      onChange(run)
      live(run).tell({ kind: 'over', ...said })
    }
    const lanes = [{ server, restoreSessionId, client, credentials }]
    work.done = carryOut(ledger, {
      run,
      lanes,
      ...policy,
      until: until.signal,
      signal: signal.signal,
      onProgress,
    }).then(
      ({ lanes: [why = 'nothing-left'] }) => over(why),
      (error) => over('error', toldRefusal(error).message),
    )
  }
  return {
    isRunning: (run) => reserved.has(run),
    find: (run) => works.get(run)?.carrying,
    live,
    reserve(run, drives) {
      if (reserved.has(run)) throw new Refusal(409, 'This run has begun already and goes on; open it.')
      const wanted = new Set(drives)
      for (const [other, taken] of reserved) {
        const both = [...wanted].filter((id) => taken.has(id)).length
        if (both > 0)
          throw new Refusal(
            409,
            `${both} of these drives are in the run ${other}, which is being carried out now.`,
          )
      }
      reserved.set(run, wanted)
      return () => void reserved.delete(run)
    },
    begin,
    stop(run, when) {
      const work = works.get(run)
      if (!work || work.carrying.over) throw new Refusal(409, 'This run is not being carried out.')
      work.carrying = { ...work.carrying, stopping: when }
      work.until.abort()
      if (when === 'now') work.signal.abort()
      live(run).tell({ kind: 'stopping', when })
    },
    async close() {
      for (const { until, signal } of works.values()) {
        until.abort()
        signal.abort()
      }
      await Promise.all([...works.values()].map(({ done }) => done))
    },
  }
}

/** Where a carrying out stands after something was told; an event changes nothing about what is in flight. */
function movedBy(carrying: Carrying, progress: Progress): Carrying {
  const now = Date.now()
  switch (progress.kind) {
    case 'sending':
      return { ...idle(carrying), sending: { ...toldOf(progress.batch), since: isoOf(now) } }
    case 'waiting':
      return { ...idle(carrying), waiting: { until: isoOf(now + progress.ms), why: progress.why } }
    case 'ended':
    case 'lane-ended':
      return idle(carrying)
    default:
      return carrying
  }
}

function idle({ sending: _, waiting: __, ...rest }: Carrying): Carrying {
  return rest
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}
