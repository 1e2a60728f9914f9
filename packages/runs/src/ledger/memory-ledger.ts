import { randomUUID } from 'node:crypto'
import type { PlannedDrive } from '../plan/drive.ts'
import { type Batch, type BatchState, type Fact, type FactKind, type Lane, stateAfter } from './facts.ts'
import { LedgerError } from './ledger-error.ts'
import { checkPlanAgain, checkResolve, checkSettle, isSettledAlike, type Standing } from './rules.ts'
import { countsOf, type Run, type RunLedger } from './run-ledger.ts'

interface Entry {
  batch: Batch
  state: BatchState
  facts: Fact[]
}

/**
 * Makes a ledger that ends with the process, for tests and for dry runs. A restore that was carried out with it cannot
 * be accounted for afterwards.
 *
 * @example
 * import { createMemoryLedger, planRun } from '@onedrive-restore/runs'
 *
 * await using ledger = createMemoryLedger()
 * const drives = [{ id: 'a', name: 'Administrator', url: 'http://server/personal/a' }]
 * const choices = { DocumentVersion: 'last', DocumentAction: 'keep' } as const
 * const { batches } = await planRun(ledger, drives, { id: 'monday', choices })
 * console.log(batches)
 */
export function createMemoryLedger(): RunLedger {
  const runs = new Map<string, Run>()
  const entries = new Map<string, Entry>()
  const facts: Fact[] = []

  const write = (entry: Entry, kind: FactKind): void => {
    const fact = { ...kind, seq: facts.length + 1, batch: entry.batch.id, at: new Date().toISOString() }
    facts.push(fact)
    entry.facts.push(fact)
    entry.state = stateAfter(entry.state, fact)
  }
  const add = (run: string, drives: readonly PlannedDrive[], before?: Batch): Batch => {
    const attempt = (before?.attempt ?? 0) + 1
    const batch: Batch = {
      id: randomUUID(),
      run,
      number: ofRun(run).length + 1,
      drives,
      ...(before && { follows: before.id }),
      attempt,
    }
    const entry: Entry = { batch, state: 'planned', facts: [] }
    entries.set(batch.id, entry)
    write(entry, { kind: 'planned', ...(before && { follows: before.id }) })
    return batch
  }
  const ofRun = (run: string): Entry[] => [...entries.values()].filter(({ batch }) => batch.run === run)
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id)
    if (!entry) throw new LedgerError('not-found', `There is no batch ${id}.`)
    return entry
  }
  const standing = ({ batch, state, facts }: Entry): Standing => ({ batch: batch.id, state, facts })
  const isBusy = (lane: Lane): boolean =>
    [...entries.values()].some(
      ({ state, facts }) => state === 'sending' && facts.some((fact) => isIn(fact, lane)),
    )

  return {
    async plan(run, batches) {
      if (runs.has(run.id)) throw new LedgerError('another-plan', `There is a run ${run.id} already.`)
      const planned: (readonly PlannedDrive[])[] = []
      for await (const drives of batches) planned.push(drives)
      runs.set(run.id, run)
      for (const drives of planned) add(run.id, drives)
    },
    run: async (id) => runs.get(id),
    runs: async () => [...runs.values()].toReversed(),
    async claim(run, lane, owner) {
      const next = ofRun(run).find(({ state }) => state === 'planned')
      if (!next || isBusy(lane)) return undefined
      write(next, { kind: 'sending', owner, lane })
      return next.batch
    },
    async settle(batch, owner, end) {
      const entry = entryOf(batch)
      if (isSettledAlike(standing(entry), owner, end)) return
      checkSettle(standing(entry), owner)
      write(entry, { kind: 'ended', owner, end })
    },
    // The owners live in this process, and it is still here.
    sweep: async () => [],
    async resolve(batch, finding) {
      const entry = entryOf(batch)
      checkResolve(standing(entry))
      write(entry, { kind: 'resolved', finding })
    },
    async planAgain(id) {
      const { batch, ...entry } = entryOf(id)
      checkPlanAgain(standing({ batch, ...entry }))
      if (ofRun(batch.run).some(({ batch: { follows } }) => follows === id))
        throw new LedgerError('wrong-state', `Batch ${id} has been planned again already.`)
      return add(batch.run, batch.drives, batch)
    },
    batch: async (id) => {
      const entry = entries.get(id)
      return entry && { ...entry.batch, state: entry.state }
    },
    async *batches(run, wanted) {
      for (const { batch, state } of ofRun(run)) if (!wanted || state === wanted) yield { ...batch, state }
    },
    async counts(run) {
      const all = ofRun(run)
      const followed = new Set(all.map(({ batch }) => batch.follows))
      const last = all.filter(({ batch }) => !followed.has(batch.id))
      return countsOf(last.map(({ batch, state }) => ({ state, batches: 1, drives: batch.drives.length })))
    },
    async *facts(run, after = 0) {
      for (const fact of facts.slice(after)) if (entryOf(fact.batch).batch.run === run) yield fact
    },
    [Symbol.asyncDispose]: async () => {},
  }
}

function isIn(fact: Fact, { server, restoreSessionId }: Lane): boolean {
  return (
    fact.kind === 'sending' && fact.lane.server === server && fact.lane.restoreSessionId === restoreSessionId
  )
}
