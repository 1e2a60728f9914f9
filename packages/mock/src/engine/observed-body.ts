import type { IHttpResponse } from '@stoplight/prism-http'
import type { Operation } from '../contract/operations.ts'
import type { Bundle } from '../contract/read-bundle.ts'
import type { Violation } from './explain.ts'
import { ValidationContext, validateAgainstSchema } from './prism.ts'

type Schema = Parameters<typeof validateAgainstSchema>[1]

/** What is wrong with a body that is observed but not documented; `undefined` where the contract knows no such body. */
export type CheckObserved = (operation: string | undefined, answer: IHttpResponse) => Violation[] | undefined

/**
 * Checks bodies against the schema that the contract carries for them beside the documented answer, which has none.
 * Prism does not look there.
 */
export function createCheckObserved(bundle: Bundle, operations: Operation[]): CheckObserved {
  const schemas = new Map<string, Schema>()
  for (const { id, responses } of operations) {
    for (const [status, { observed }] of Object.entries(responses)) {
      if (observed) schemas.set(`${id} ${status}`, { ...observed, components: bundle.components } as Schema)
    }
  }
  return (operation, { statusCode, body }) => {
    const schema = schemas.get(`${operation} ${statusCode}`)
    if (!schema || body === undefined) return undefined
    const result = validateAgainstSchema(body, schema, false, ValidationContext.Output, 'body')
    return result._tag === 'Some' ? result.value : []
  }
}
