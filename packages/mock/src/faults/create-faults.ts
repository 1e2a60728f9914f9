import type { OperationId } from '../contract/operation-types.ts'
import { MockError } from '../mock-error.ts'
import { createRandom } from '../random.ts'
import { type Fault, faultNames } from './fault.ts'

/** Which faults happen; see `Mock.faults`. */
export interface Faults {
  /**
   * Lets the next request fail this way; several wait in line, one request each.
   *
   * @param operation only a request of this operation, by its `operationId`. @default any request
   * @throws {MockError} for a fault or an operation that does not exist
   */
  next(fault: Fault, operation?: OperationId): void
  /** Forgets what waits in line. Faults by probability stay. */
  clear(): void
}

/** Decides for each request, in the order of arrival. */
export interface FaultSource {
  add(fault: Fault, operation: string | undefined): void
  draw(operation: string | undefined): Fault | undefined
  clear(): void
}

/** Faults that wait in line come first; then each kind has its probability from 0 to 1. */
export function createFaults(rates: Partial<Record<Fault, number>>, seed: number): FaultSource {
  const random = createRandom(seed, 'faults')
  const line: { fault: Fault; operation: string | undefined }[] = []
  const chances = Object.entries(rates) as [Fault, number][]
  return {
    add: (fault, operation) => {
      line.push({ fault, operation })
    },
    draw: (operation) => {
      const place = line.findIndex((entry) => entry.operation === undefined || entry.operation === operation)
      if (place >= 0) return line.splice(place, 1)[0]?.fault
      if (chances.length === 0) return undefined
      let left = random()
      return chances.find(([, rate]) => {
        left -= rate
        return left < 0
      })?.[0]
    },
    clear: () => {
      line.length = 0
    },
  }
}

/**
 * The fault of this name.
 *
 * @throws {MockError} when there is none
 */
export function checkFault(name: unknown): Fault {
  const fault = faultNames.find((known) => known === name)
  if (!fault) {
    throw new MockError(`There is no fault ${JSON.stringify(name)}; choose one of ${faultNames.join(', ')}.`)
  }
  return fault
}
