import { MockError } from '../mock-error.ts'
import { createRandom } from '../random.ts'
import { type Fault, faultNames } from './fault.ts'

/** Which faults happen; see `Mock.faults`. */
export interface Faults {
  /**
   * Lets the next request fail this way; several wait in line, one request each.
   *
   * @param operation only a request of this operation, by its `operationId`. @default any request
   * @throws {MockError} for a name that is none
   */
  next(fault: Fault, operation?: string): void
  /** Forgets what waits in line. Faults by probability stay. */
  clear(): void
}

/** Decides for each request, in the order of arrival. */
export interface FaultSource extends Faults {
  draw(operation: string | undefined): Fault | undefined
}

/** Faults that wait in line come first; then each kind has its probability from 0 to 1. */
export function createFaults(rates: Partial<Record<Fault, number>>, seed: number): FaultSource {
  const random = createRandom(seed, 'faults')
  const line: { fault: Fault; operation: string | undefined }[] = []
  const chances = Object.entries(rates).map(([name, rate]) => ({ fault: checkFault(name), rate: rate ?? 0 }))
  return {
    next: (fault, operation) => {
      line.push({ fault: checkFault(fault), operation })
    },
    clear: () => {
      line.length = 0
    },
    draw: (operation) => {
      const place = line.findIndex((entry) => entry.operation === undefined || entry.operation === operation)
      if (place >= 0) return line.splice(place, 1)[0]?.fault
      if (chances.length === 0) return undefined
      let left = random()
      return chances.find(({ rate }) => {
        left -= rate
        return left < 0
      })?.fault
    },
  }
}

/**
 * The fault of this name.
 *
 * @throws {MockError} when there is none
 */
export function checkFault(name: string): Fault {
  const fault = faultNames.find((known) => known === name)
  if (!fault) throw new MockError(`There is no fault "${name}"; choose one of ${faultNames.join(', ')}.`)
  return fault
}
