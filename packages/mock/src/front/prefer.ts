import type { Operation } from '../contract/operations.ts'
import { scenarioNames } from '../contract/scenarios.ts'
import type { Preference } from '../engine/create-engine.ts'

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

function byExample(operation: Operation, name: string, code?: string): Preference {
  const found = Object.entries(operation.responses).find(
    ([status, { examples }]) => (code === undefined || status === code) && Object.hasOwn(examples, name),
  )
  if (found) return { code: Number(found[0]), exampleKey: name }
  const all = scenarioNames([operation])
  throw new UnknownPreference(
    `Prefer asks for an example that ${operation.id} does not have${code ? ' with this status' : ''}; it has ${all.join(', ')}.`,
  )
}

function byCode(operation: Operation, code: string): Preference {
  if (Object.hasOwn(operation.responses, code)) return { code: Number(code) }
  const all = Object.keys(operation.responses).join(', ')
  throw new UnknownPreference(`Prefer asks for a status that ${operation.id} does not have; it has ${all}.`)
}
