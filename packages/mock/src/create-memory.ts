import { type Answers, createAnswers } from './answers/create-answers.ts'
import type { Operation } from './contract/operations.ts'
import { createFaults, type FaultSource } from './faults/create-faults.ts'
import type { ScenarioName } from './generated/scenarios.ts'
import { createJournal, type Journal } from './journal/create-journal.ts'
import { createWaits, type Waits } from './journal/create-waits.ts'
import type { Settings } from './options.ts'
import { createTenant, type Tenant } from './tenant/create-tenant.ts'
import type { KnownIds } from './tenant/state.ts'
import { uuidOf } from './tenant/uuid-of.ts'

/** All that a mock remembers. */
export interface Memory {
  tenant: Tenant
  faults: FaultSource
  answers: Answers
  scenario: { now: ScenarioName | undefined }
  journal: Journal
  waits: Waits
  /** Back to the start. */
  reset(): void
}

/** Creates the memory as it is at the start. */
export function createMemory(settings: Settings, operations: Operation[]): Memory {
  const tenant = createTenant(knownIds(operations, settings.seed), settings)
  const faults = createFaults(settings.faults, settings.seed)
  const answers = createAnswers()
  const scenario = { now: settings.scenario }
  const journal = createJournal()
  const waits = createWaits(journal.entries)
  const reset = () => {
    tenant.reset()
    scenario.now = settings.scenario
    for (const one of [answers, faults, journal, waits]) one.clear()
  }
  return { tenant, faults, answers, scenario, journal, waits, reset }
}

/** The ids that the contract uses as its examples exist in the tenant. */
function knownIds(operations: Operation[], seed: number): KnownIds {
  const examples: Record<string, string> = Object.assign({}, ...operations.map((one) => one.pathExamples))
  return {
    organizationId: examples.organizationId || uuidOf(seed, 'organization'),
    restoreSessionId: examples.restoreSessionId || uuidOf(seed, 'session'),
    oneDriveId: examples.oneDriveId || uuidOf(seed, 'user 0'),
    eventId: examples.eventId || uuidOf(seed, 'event'),
  }
}
