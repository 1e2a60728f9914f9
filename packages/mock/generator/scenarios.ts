import { operationsOf } from '../src/contract/operations.ts'
import type { Bundle } from '../src/contract/read-bundle.ts'

/** The named answers of the contract as TypeScript source: scenario, operations that have it, status of each. */
export function scenarioSource(bundle: Bundle): string {
  const scenarios: Record<string, Record<string, number>> = {}
  for (const { id, responses } of operationsOf(bundle)) {
    for (const [status, { examples }] of Object.entries(responses)) {
      for (const name of Object.keys(examples)) scenarios[name] = { ...scenarios[name], [id]: Number(status) }
    }
  }
  return [
    '/** The named answers of the contract: for each name the operations that have it, and the status it comes with. */',
    `export const scenarios = ${JSON.stringify(scenarios, null, 2)} as const\n`,
    '/** Name of an answer that the mock can be told to give. */',
    'export type ScenarioName = keyof typeof scenarios\n',
  ].join('\n')
}
