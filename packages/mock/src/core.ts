import type { RequestListener } from 'node:http'
import { answeringUpstream } from './answers/answering-upstream.ts'
import { checkBundle } from './contract/check-bundle.ts'
import { type Contract, createContract } from './contract/create-contract.ts'
import { readBundle } from './contract/read-bundle.ts'
import { checkScenario } from './contract/scenarios.ts'
import { answerControl, isControl } from './control.ts'
import { createMemory, type Memory } from './create-memory.ts'
import { createSteering } from './create-steering.ts'
import { createEngine, type Engine } from './engine/create-engine.ts'
import { createFront } from './front/create-front.ts'
import { send } from './front/send.ts'
import type { Entry } from './journal/create-journal.ts'
import { showEntry, showHead } from './journal/show-entry.ts'
import type { Steering } from './mock.ts'
import type { Settings } from './options.ts'
import { createRandom } from './random.ts'
import { asTheServer, toTheLetter } from './reading/reading.ts'
import { tenantUpstream } from './tenant/tenant-upstream.ts'

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
  const read = (bundle: unknown) => createContract(checkBundle(bundle), reading.fold)
  const contract = read(settings.contract ?? (await readBundle()))
  if (settings.scenario !== undefined) checkScenario(settings.scenario, contract.operations)
  const memory = createMemory(settings, contract.operations)
  let served = await serve(contract, memory)

  const steering = createSteering({
    ...memory,
    served: () => served,
    show: (entry: Entry) => showEntry(entry, served.contract, reading),
  })
  const front = createFront({
    reading,
    bodyLimit: settings.bodyLimit,
    scheme: settings.https ? 'https' : 'http',
    served: () => served,
    faults: memory.faults,
    record: (entry) => {
      memory.journal.add(entry)
      memory.waits.offer(entry)
    },
    delayMs: createDelay(settings),
    log: (entry) => settings.log?.(showHead(entry)),
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
      served = await serve(read(bundle), memory)
    },
    close: memory.waits.close,
  }
}

/** Prism over a contract, which asks those who answer in this order: answers of one's own, the scenario, the tenant. */
async function serve(
  contract: Contract,
  { tenant, answers, scenario }: Memory,
): Promise<{ contract: Contract; engine: Engine }> {
  const { bundle, operations } = contract
  const asUsual = tenantUpstream(operations, tenant)
  const upstream = answeringUpstream(operations, answers, () => scenario.now, asUsual)
  return { contract, engine: await createEngine(bundle, operations, upstream) }
}

function createDelay({ latency: [min, max], seed }: Settings): () => number {
  const random = createRandom(seed, 'latency')
  return max === 0 ? () => 0 : () => min + random() * (max - min)
}
