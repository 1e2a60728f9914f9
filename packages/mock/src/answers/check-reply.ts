import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { Operation } from '../contract/operations.ts'
import { checkScenario } from '../contract/scenarios.ts'
import { MockError } from '../mock-error.ts'
import type { AnyReply } from './own-answer.ts'

/** An answer whose types were forgotten. */
export type Reply = AnyReply | { scenario: string }

/**
 * Checks the form of an answer of one's own; what it says is for Prism to check.
 *
 * @throws {MockError} for one that cannot be given
 */
export function checkReply(reply: unknown, operation: Operation): asserts reply is Reply {
  const { scenario, status, headers, body, ...others } = isRecord(reply) ? reply : { nothing: reply }
  const [other] = Object.keys(others)
  if (other !== undefined || (scenario === undefined) === (status === undefined))
    throw new MockError(
      `The answer for ${operation.id} must be a status, with headers and body, or a scenario.`,
    )
  if (scenario !== undefined) return checkScenario(scenario, [operation], operation.id)
  if (!Number.isInteger(status) || Number(status) < 200 || Number(status) > 599)
    throw new MockError(
      `The status for ${operation.id} is ${JSON.stringify(status)}; it must be a number from 200 to 599.`,
    )
  if (headers === undefined) return
  if (!isRecord(headers) || !Object.entries(headers).every(([name, value]) => isHeader(name, value)))
    throw new MockError(`The headers for ${operation.id} must be texts by their names.`)
}

function isHeader(name: string, value: unknown): boolean {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value as string)
    return typeof value === 'string'
  } catch {
    return false
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
