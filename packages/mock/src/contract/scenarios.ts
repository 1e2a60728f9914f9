import { MockError } from '../mock-error.ts'
import type { Operation } from './operations.ts'

/** An answer of the contract that has a name. */
export interface NamedAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

const json = { 'content-type': 'application/json' }

/** The answer that an operation has under this name in the contract; `undefined` when it has none. */
export function scenarioAnswer({ responses }: Operation, name: string): NamedAnswer | undefined {
  for (const [status, { examples }] of Object.entries(responses)) {
    if (Object.hasOwn(examples, name)) return { status: Number(status), headers: json, body: examples[name] }
  }
  return undefined
}

/** The names of all answers of some operations, each once. */
export function scenarioNames(operations: Operation[]): string[] {
  const examples = operations
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap((response) => Object.keys(response.examples))
  return [...new Set(examples)]
}

/**
 * Checks that one of some operations has an answer of this name.
 *
 * @param owner who has them, for the sentence
 * @throws {MockError} when none has
 */
export function checkScenario(name: unknown, operations: Operation[], owner = 'the contract'): void {
  const names = scenarioNames(operations)
  if (names.includes(name as string)) return
  throw new MockError(`There is no scenario ${JSON.stringify(name)}; ${owner} has ${names.join(', ')}.`)
}
