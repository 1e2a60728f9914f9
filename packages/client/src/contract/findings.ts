import { validators } from '../generated/validators.ts'
import { misspeltIn } from './misspelt.ts'
import { sentencesOf } from './sentences.ts'
import type { OperationId } from './types.ts'
import { writeJson } from './write-json.ts'

/**
 * What is wrong at one place of a body. Neither part holds a value of the body, so both can be shown and logged.
 *
 * @example
 * import { type BodyFinding, findingsIn } from '@onedrive-restore/client/validate'
 *
 * const show = ({ pointer, sentence }: BodyFinding) => console.log(pointer, sentence)
 * findingsIn('stopRestoreSession', {}).forEach(show) // /stop `stop` is missing.
 */
export interface BodyFinding {
  /** The place as a JSON pointer: of a missing property where it belongs, of a misspelt one as it is spelt. */
  readonly pointer: string
  /** What is wrong, and what would be right. */
  readonly sentence: string
}

/**
 * What is wrong with the body of an operation, one finding for a place; nothing when the contract takes what JSON makes
 * of it.
 *
 * A property that the contract does not know is let pass, as servers do, unless it is a known one misspelt. One that may be
 * left out counts as left out when it is `null`; the client does not send it.
 *
 * @example
 * import { findingsIn } from '@onedrive-restore/client/validate'
 *
 * const body: unknown = JSON.parse('{"explore":{"datetime":"2019-04-12T10:54:40Z","type":"Veod"}}')
 * for (const { sentence } of findingsIn('startRestoreSession', body)) console.log(sentence) // Did you mean `veod`?
 */
export function findingsIn(operation: OperationId, body: unknown): BodyFinding[] {
  const validate = validators[operation]
  if (!validate) return []
  if (validate(body)) return misspeltIn(body)
  const sent = inJson(body)
  const broken = validate(sent) ? [] : sentencesOf(validate.errors ?? [], sent)
  const found = [...broken, ...misspeltIn(sent)]
  const places = new Map(found.map(({ pointer, sentence }) => [pointer, { pointer, sentence }]))
  return [...places.values()]
}

/** What arrives of a value that is sent as JSON. */
function inJson(value: unknown): unknown {
  try {
    return JSON.parse(writeJson(value))
  } catch {
    return undefined
  }
}
