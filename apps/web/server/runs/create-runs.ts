import { type Finding, planRun, type Run, type RunCounts, type RunLedger } from '@onedrive-restore/runs'
import { checkContract, confirmedChoices } from '../input/check-contract.ts'
import type { RunInput, SendInput } from '../input/plan-input.ts'
import { Refusal } from '../refusal.ts'
import type { SignIn } from '../sign-ins.ts'
import type { RunAccount } from './account.ts'
import { createAccounts } from './accounts.ts'
import { type Carrying, createCarriers } from './carriers.ts'
import { readEvidence, type SeenEvidence } from './evidence.ts'
import { type Live, toldOf } from './live.ts'
import type { Notes, RunNote } from './notes.ts'
import { createPending } from './pending.ts'
import type { Standing } from './standing.ts'

/** A run as a list shows it. */
export interface RunSummary extends Pick<Run, 'id' | 'plannedAt' | 'choices'> {
  /** For whom and where it was planned; missing when that was not kept. */
  readonly note?: RunNote
  readonly counts: RunCounts
  /** How many there are, whatever they stand at; what was planned again counts once. */
  readonly total: { readonly batches: number; readonly drives: number }
  readonly isRunning: boolean
}

/** A run as its own page shows it. */
export interface RunView extends RunSummary {
  /** Where its drives stand, as one reading has them. */
  readonly standing: Standing
  /** How the last carrying out by this server stands; missing when there was none since it was started. */
  readonly carrying?: Carrying
  /** How many batches only a person can settle: nobody knows their outcome, or the server failed in the middle. */
  readonly needPerson: number
}

/** The runs of one ledger and what can be done with them. */
export interface Runs extends AsyncDisposable {
  list(): Promise<RunSummary[]>
  view(run: string): Promise<RunView>
  account(run: string): Promise<RunAccount>
  live(run: string): Promise<Live>
  /** Plans a run and begins with it. @throws {Refusal} or {LedgerError} when that is not done; nothing is sent then */
  start(input: RunInput, by: SignIn): Promise<void>
  /** Goes on with a run where its ledger stands. */
  resume(run: string, input: SendInput, by: SignIn): Promise<void>
  stop(run: string, when: 'after-batch' | 'now'): Promise<void>
  evidence(batch: string, by: SignIn): Promise<SeenEvidence>
  /** Writes down what a person has found out, and plans the drives again where that is wanted. */
  resolve(batch: string, finding: Finding, planAgain: boolean): Promise<void>
}

/** What the runs stand on; see each property. */
export interface RunsParts {
  readonly ledger: RunLedger
  readonly notes: Notes
  /** Address of the API that this console sends to. */
  readonly server: string
  /** Whether bodies are checked before anything is planned. */
  readonly checksBodies: boolean
}

/** Opens the runs of a ledger. What was being sent when an earlier server ended is unknown from here on. */
export async function createRuns({ ledger, notes, server, checksBodies }: RunsParts): Promise<Runs> {
  for (const { id } of await ledger.runs()) await ledger.sweep(id)
  const accounts = createAccounts(ledger)
  const carriers = createCarriers(ledger, server, accounts.touch)
  const reading = createPending()

  const found = async (run: string): Promise<Run> => {
    const found = await ledger.run(run)
    if (!found) throw new Refusal(404, 'There is no such run.')
    return found
  }
  const summary = async ({ id, plannedAt, choices }: Run): Promise<RunSummary> => {
    const note = notes.find(id)
    const counts = await ledger.counts(id)
    const isRunning = carriers.isRunning(id)
    return { id, plannedAt, choices, ...(note && { note }), counts, total: totalOf(counts), isRunning }
  }
  const list = async () => Promise.all((await ledger.runs()).map(summary))
  const view = async (run: string): Promise<RunView> => {
    const shown = await summary(await found(run))
    const { standing } = await accounts.of(run, shown.isRunning)
    const carrying = carriers.find(run)
    const needPerson = shown.counts.unknown.batches + shown.counts.failed.batches
    return { ...shown, standing, ...(carrying && { carrying }), needPerson }
  }
  const account = async (run: string) => accounts.of((await found(run)).id, carriers.isRunning(run))
  const changed = async (batchId: string, work: () => Promise<void>) => {
    const batch = await ledger.batch(batchId)
    if (!batch) throw new Refusal(404, 'There is no such batch.')
    await work()
    accounts.touch(batch.run)
    carriers.live(batch.run).tell({ kind: 'resolved', batch: toldOf(batch) })
  }

  return {
    list: () => reading.add(list()),
    view: (run) => reading.add(view(run)),
    account: (run) => reading.add(account(run)),
    live: async (run) => carriers.live((await found(run)).id),
    async start(input, by) {
      const { id, drives, credentials, restoreSessionId, organization } = input
      const ids = new Set(drives.map(({ id }) => id))
      const choices = confirmedChoices(input.choices, ids.size, input.confirmedDrives)
      if (checksBodies) checkContract(drives, input.choices, credentials)
      const release = carriers.reserve(id, ids)
      try {
        await planRun(ledger, drives, { id, choices, maxDrives: input.batchSize })
        await notes.add({
          run: id,
          server,
          restoreSessionId,
          by: by.username,
          ...(organization && { organization }),
        })
      } catch (error) {
        release()
        throw error
      }
      carriers.begin(id, by.client, sendingOf(input), release)
    },
    async resume(run, input, by) {
      const { choices } = await found(run)
      checkServer(notes.find(run), server)
      const drives = []
      for await (const batch of ledger.batches(run, 'planned')) drives.push(...batch.drives)
      if (drives.length === 0)
        throw new Refusal(409, 'Nothing of this run is planned any more; there is nothing to send.')
      const { overwritesDocuments: _, ...rest } = { overwritesDocuments: undefined, ...choices }
      confirmedChoices(rest, drives.length, input.confirmedDrives)
      if (checksBodies) checkContract(drives, rest, input.credentials)
      const release = carriers.reserve(
        run,
        drives.map(({ id }) => id),
      )
      carriers.begin(run, by.client, sendingOf(input), release)
    },
    async stop(run, when) {
      carriers.stop((await found(run)).id, when)
    },
    evidence: (batch, by) => readEvidence(ledger, batch, by.client),
    resolve: (batch, finding, planAgain) =>
      changed(batch, async () => {
        await ledger.resolve(batch, finding)
        if (planAgain && !finding.done) await ledger.planAgain(batch)
      }),
    async [Symbol.asyncDispose]() {
      await carriers.close()
      // A browser that has gone leaves its answer half made, and that still reads the ledger.
      await reading.ended()
      await ledger[Symbol.asyncDispose]()
    },
  }
}

function totalOf(counts: RunCounts): RunSummary['total'] {
  const all = Object.values(counts)
  const sum = (what: 'batches' | 'drives') => all.reduce((total, count) => total + count[what], 0)
  return { batches: sum('batches'), drives: sum('drives') }
}

function sendingOf({ restoreSessionId, credentials, afterUnknown, afterFailed }: SendInput): SendInput {
  return { restoreSessionId, credentials, afterUnknown, afterFailed }
}

/** The drives of another server are not those of this one, whatever their ids. */
function checkServer(note: RunNote | undefined, server: string): void {
  if (note && note.server !== server)
    throw new Refusal(409, `This run was planned for ${note.server}; this console sends to ${server}.`)
}
