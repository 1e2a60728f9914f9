import { MockError } from '../mock-error.ts'
import type { Operation } from './operations.ts'

/**
 * The operation of this id.
 *
 * @throws {MockError} when there is none
 */
export function findOperation(operations: Operation[], id: unknown): Operation {
  const operation = operations.find((one) => one.id === id)
  if (operation) return operation
  const all = operations.map((one) => one.id).join(', ')
  throw new MockError(`There is no operation ${JSON.stringify(id)}; the contract has ${all}.`)
}
