import type { RequestListener } from 'node:http'
import { answeringUpstream } from './answers/answering-upstream.ts'
import { createAnswers } from './answers/create-answers.ts'
import { checkBundle } from './contract/check-bundle.ts'
import { type Contract, createContract } from './contract/create-contract.ts'
import type { Operation } from './contract/operations.ts'
import { readBundle } from './contract/read-bundle.ts'
import { checkScenario } from './contract/scenarios.ts'
import { answerControl, isControl } from './control.ts'
import { createSteering } from './create-steering.ts'
import { createEngine } from './engine/create-engine.ts'
import { createFaults } from './faults/create-faults.ts'
import { createFront } from './front/create-front.ts'
import { send } from './front/send.ts'
import { createJournal, type Entry } from './journal/create-journal.ts'
import { createWaits } from './journal/create-waits.ts'
import { showEntry, showHead } from './journal/show-entry.ts'
import type { Steering } from './mock.ts'
import type { Settings } from './options.ts'
import { createRandom } from './random.ts'
import { asTheServer, toTheLetter } from './reading/reading.ts'
import { createTenant } from './tenant/create-tenant.ts'
import type { KnownIds } from './tenant/state.ts'
import { tenantUpstream } from './tenant/tenant-upstream.ts'
import { uuidOf } from './tenant/uuid-of.ts'

/** A mock without its socket. */
export interface Core {
  /** The base path of the API. */
  readonly base: string
  /** Answers requests, those of the control address among them. */
  listener: RequestListener
  steering: Steering
  reload(bundle: object): Promise<void>
  /** Lets nobody wait any longer. */
  close(): void
}

/** Creates all that a mock serves and holds. */
export async function createCore(settings: Settings): Promise<Core> {
  const reading = settings.strict ? toTheLetter : asTheServer
  const faults = createFaults(settings.faults, settings.seed)
  const answers = createAnswers()
  const scenario = { now: settings.scenario }
  const journal = createJournal()
  const waits = createWaits(journal.entries)

  const first = createContract(checkBundle(settings.contract ?? (await readBundle())), reading.fold)
  if (settings.scenario !== undefined) checkScenario(settings.scenario, first.operations)
  const tenant = createTenant(knownIds(first.operations, settings.seed), settings)
  const serve = async (contract: Contract) => {
    const { bundle, operations } = contract
    const asUsual = tenantUpstream(operations, tenant)
    const upstream = answeringUpstream(operations, answers, () => scenario.now, asUsual)
    return { contract, engine: await createEngine(bundle, operations, upstream) }
  }
  let served = await serve(first)

  const front = createFront({
    reading,
    bodyLimit: settings.bodyLimit,
    scheme: settings.https ? 'https' : 'http',
    served: () => served,
    faults,
    record: (entry) => {
      journal.add(entry)
      waits.offer(entry)
    },
    delayMs: createDelay(settings),
    log: (entry) => settings.log?.(showHead(entry)),
  })
  const steering = createSteering({
    served: () => served,
    scenario,
    faults,
    answers,
    journal,
    waits,
    show: (entry: Entry) => showEntry(entry, served.contract, reading),
    reset: () => {
      tenant.reset()
      scenario.now = settings.scenario
      for (const one of [answers, faults, journal, waits]) one.clear()
    },
  })
  return {
    get base() {
      return served.contract.base
    },
    listener: async (request, response) => {
      if (isControl(request)) send(response, await answerControl(request, steering))
      else await front(request, response)
    },
    steering,
    reload: async (bundle) => {
      served = await serve(createContract(checkBundle(bundle), reading.fold))
    },
    close: waits.close,
  }
}

/** The ids that the contract uses as its examples exist in the tenant. */
function knownIds(operations: Operation[], seed: number): KnownIds {
  const examples: Record<string, string> = Object.assign({}, ...operations.map((one) => one.pathExamples))
  return {
    organizationId: examples.organizationId || uuidOf(seed, 'organization'),
    restoreSessionId: examples.restoreSessionId || uuidOf(seed, 'session'),
  }
}

function createDelay({ latency: [min, max], seed }: Settings): () => number {
  const random = createRandom(seed, 'latency')
  return max === 0 ? () => 0 : () => min + random() * (max - min)
}
