import type { Operation } from '../contract/operations.ts'
import type { Preference } from '../engine/create-engine.ts'
import { MockError } from '../mock-error.ts'

/** The header asks for an answer that the contract does not have; the message says which there are, and quotes nothing. */
export class UnknownPreference extends Error {
  override name = 'UnknownPreference'
}

/**
 * Reads `Prefer: example=name` and `Prefer: code=500`, alone or together. Other preferences mean nothing here and are
 * ignored, as the header's standard has it.
 *
 * @throws {UnknownPreference} for an example or a status that the operation does not have
 */
export function readPrefer(header: string | undefined, operation: Operation): Preference | undefined {
  const wanted = Object.fromEntries(
    (header ?? '').split(/[,;]/).map((part) => {
      const [name = '', value = ''] = part.split('=').map((text) => text.trim().replace(/^"(.*)"$/, '$1'))
      return [name.toLowerCase(), value]
    }),
  )
  if (wanted.example) return byExample(operation, wanted.example, wanted.code)
  if (wanted.code) return byCode(operation, wanted.code)
  return undefined
}

/** The preference that gives an operation's answer of this name; `undefined` when the operation has none. */
export function scenarioPreference(
  { responses }: Operation,
  name: string,
  status?: string,
): Preference | undefined {
  const code = Object.keys(responses).find(
    (one) => (status === undefined || one === status) && Object.hasOwn(responses[one]?.examples ?? {}, name),
  )
  return code === undefined ? undefined : { code: Number(code), exampleKey: name }
}

/**
 * Checks the name of a scenario; `undefined` is none.
 *
 * @throws {MockError} when no operation has it
 */
export function checkScenario(name: string | undefined, operations: Operation[]): void {
  if (name === undefined || operations.some((operation) => scenarioPreference(operation, name))) return
  const all = operations
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap((one) => Object.keys(one.examples))
  throw new MockError(`There is no scenario "${name}"; the contract has ${[...new Set(all)].join(', ')}.`)
}

function byExample(operation: Operation, name: string, code?: string): Preference {
  const found = scenarioPreference(operation, name, code)
  if (found) return found
  const all = Object.values(operation.responses).flatMap(({ examples }) => Object.keys(examples))
  throw new UnknownPreference(
    `Prefer asks for an example that ${operation.id} does not have${code ? ' with this status' : ''}; it has ${all.join(', ')}.`,
  )
}

function byCode(operation: Operation, code: string): Preference {
  if (Object.hasOwn(operation.responses, code)) return { code: Number(code) }
  const all = Object.keys(operation.responses).join(', ')
  throw new UnknownPreference(`Prefer asks for a status that ${operation.id} does not have; it has ${all}.`)
}
