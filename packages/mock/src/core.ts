import type { RequestListener } from 'node:http'
import { type Contract, createContract } from './contract/create-contract.ts'
import type { Operation } from './contract/operations.ts'
import { type Bundle, readBundle } from './contract/read-bundle.ts'
import { answerControl, isControl } from './control.ts'
import { createEngine } from './engine/create-engine.ts'
import { createFaults } from './faults/create-faults.ts'
import { createFront } from './front/create-front.ts'
import { checkScenario } from './front/prefer.ts'
import { send } from './front/send.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import { createJournal } from './journal/create-journal.ts'
import { showEntry, showHead } from './journal/show-entry.ts'
import type { Steering } from './mock.ts'
import type { Settings } from './options.ts'
import { createRandom } from './random.ts'
import { asTheServer, toTheLetter } from './reading/reading.ts'
import { createTenant } from './tenant/create-tenant.ts'
import type { KnownIds } from './tenant/state.ts'
import { tenantUpstream } from './tenant/tenant-upstream.ts'

/** A mock without its socket. */
export interface Core {
  /** The base path of the API. */
  readonly base: string
  /** Answers requests, those of the control address among them. */
  listener: RequestListener
  steering: Steering
  reload(bundle: object): Promise<void>
}

/** Creates all that a mock serves and holds. */
export async function createCore(settings: Settings): Promise<Core> {
  const reading = settings.strict ? toTheLetter : asTheServer
  const first = createContract((settings.contract as Bundle) ?? (await readBundle()), reading.fold)
  const tenant = createTenant(knownIds(first.operations), settings)
  const serve = async (contract: Contract) => {
    const upstream = tenantUpstream(contract.operations, tenant)
    return { contract, engine: await createEngine(contract.bundle, contract.operations, upstream) }
  }
  let served = await serve(first)
  let scenario = settings.scenario
  checkScenario(scenario, first.operations)

  const faults = createFaults(settings.faults, settings.seed)
  const journal = createJournal()
  const front = createFront({
    reading,
    bodyLimit: settings.bodyLimit,
    scheme: settings.https ? 'https' : 'http',
    served: () => served,
    scenario: () => scenario,
    faults,
    journal,
    delayMs: createDelay(settings),
    log: (entry) => settings.log?.(showHead(entry)),
  })

  const steering: Steering = {
    get scenario() {
      return scenario
    },
    set scenario(name: ScenarioName | undefined) {
      checkScenario(name, served.contract.operations)
      scenario = name
    },
    faults,
    requests: () => journal.entries().map((entry) => showEntry(entry, served.contract, reading)),
    reset: () => {
      tenant.reset()
      scenario = settings.scenario
      faults.clear()
      journal.clear()
    },
  }
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
      served = await serve(createContract(bundle as Bundle, reading.fold))
    },
  }
}

/** The ids that the contract uses as its examples. */
function knownIds(operations: Operation[]): KnownIds {
  const examples: Record<string, string> = Object.assign({}, ...operations.map((one) => one.pathExamples))
  return { organizationId: examples.organizationId ?? '', restoreSessionId: examples.restoreSessionId ?? '' }
}

function createDelay({ latency: [least, most], seed }: Settings): () => number {
  const random = createRandom(seed, 'latency')
  return most === 0 ? () => 0 : () => least + random() * (most - least)
}
