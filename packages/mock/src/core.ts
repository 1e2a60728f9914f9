import type { IncomingMessage } from 'node:http'
import type { Operation } from './contract/operations.ts'
import type { Contract } from './contract/read-bundle.ts'
import { createFaults, type FaultSource } from './faults/create-faults.ts'
import { createFront, type Front } from './front/create-front.ts'
import { type Exchange, exchange } from './front/exchange.ts'
import { scenarioPreference } from './front/prefer.ts'
import { createJournal, type Journal } from './journal.ts'
import { MockError } from './mock-error.ts'
import type { Settings } from './options.ts'
import { createRandom } from './random.ts'
import { createTenant, type Tenant } from './tenant/create-tenant.ts'
import type { KnownIds } from './tenant/state.ts'
import { tenantUpstream } from './tenant/tenant-upstream.ts'

/** A mock without a server: what it serves, what it holds, and how it takes a request. */
export interface Core {
  readonly front: Front
  readonly faults: FaultSource
  readonly journal: Journal
  scenario: string | undefined
  exchange(request: IncomingMessage): Promise<Exchange>
  reset(): void
  reload(contract: Contract): Promise<void>
}

/** Creates all state of a mock. */
export async function createCore(settings: Settings, contract: Contract): Promise<Core> {
  const { seed, strict, bodyLimit, https } = settings
  const faults = createFaults(settings.faults, seed)
  const journal = createJournal()
  const nextDelay = createDelay(settings)
  let tenant: Tenant
  let front: Front
  let scenario: string | undefined
  let order = 0
  const readContract = (next: Contract) =>
    createFront(next, strict, (operations) => tenantUpstream(operations, () => tenant))

  const core: Core = {
    get front() {
      return front
    },
    faults,
    journal,
    get scenario() {
      return scenario
    },
    set scenario(name) {
      if (name !== undefined) checkScenario(name, front.operations)
      scenario = name
    },
    exchange: (request) => {
      const record: Journal['add'] = (entry) => journal.add(Object.assign(entry, { order: ++order }))
      const scheme = https ? 'https' : 'http'
      return exchange(request, {
        front,
        strict,
        bodyLimit,
        scheme,
        scenario,
        faults,
        delay: nextDelay(),
        record,
      })
    },
    reset: () => {
      tenant = createTenant(knownIds(front.operations), settings)
      core.scenario = settings.scenario
      faults.clear()
      journal.clear()
      order = 0
    },
    reload: async (next) => {
      front = await readContract(next)
    },
  }
  front = await readContract(contract)
  core.reset()
  return core
}

function createDelay({ latency: [least, most], seed }: Settings): () => number {
  const random = createRandom(seed, 'latency')
  return most === 0 ? () => 0 : () => least + random() * (most - least)
}

/** The ids that the contract uses as its examples. */
function knownIds(operations: Operation[]): KnownIds {
  const examples: Record<string, string> = Object.assign({}, ...operations.map((one) => one.pathExamples))
  return { organizationId: examples.organizationId ?? '', restoreSessionId: examples.restoreSessionId ?? '' }
}

function checkScenario(name: string, operations: Operation[]): void {
  if (operations.some((operation) => scenarioPreference(operation, name))) return
  const all = operations
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap((one) => Object.keys(one.examples))
  throw new MockError(`There is no scenario "${name}"; the contract has ${[...new Set(all)].join(', ')}.`)
}
