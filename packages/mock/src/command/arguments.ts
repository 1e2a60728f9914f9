import { isHostList } from '../check-options.ts'
import { checkFault } from '../faults/create-faults.ts'
import type { Fault } from '../faults/fault.ts'
import { MockError } from '../mock-error.ts'

const units = { ms: 1, s: 1000, m: 60 * 1000, h: 60 * 60 * 1000 }

/**
 * Reads a time such as `800ms`, `5s`, `2m` or `1h`; a bare number is milliseconds.
 *
 * @throws {MockError} for anything else
 */
export function readDuration(option: string, text: string): number {
  const [, number, unit = 'ms'] = text.match(/^(\d+(?:\.\d+)?)(ms|s|m|h)?$/) ?? []
  if (!number) throw new MockError(`${option} is "${text}"; it must be a time such as 800ms, 5s, 2m or 1h.`)
  return Number(number) * units[unit as keyof typeof units]
}

/**
 * Reads `200..800`, or one time for both ends.
 *
 * @throws {MockError} for anything else
 */
export function readRange(option: string, text: string): [least: number, most: number] {
  const [least = '', most = least] = text.split('..')
  const range: [number, number] = [readDuration(option, least), readDuration(option, most)]
  if (range[0] > range[1])
    throw new MockError(`${option} is "${text}"; the first time must be the smaller one.`)
  return range
}

/**
 * Reads a whole number.
 *
 * @throws {MockError} for anything else, and for one that is not within the bounds
 */
export function readCount(option: string, text: string, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (count >= least && count <= most) return count
  const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`
  throw new MockError(`${option} is "${text}"; it must be a whole number, ${range}.`)
}

/**
 * Reads faults such as `reset-after=0.05`.
 *
 * @throws {MockError} for a fault that does not exist, or a probability outside of 0 to 1
 */
export function readFaults(texts: string[]): Partial<Record<Fault, number>> {
  const entries = texts.map((text) => {
    const [name = '', rate = ''] = text.split('=')
    const probability = rate.trim() === '' ? Number.NaN : Number(rate)
    if (probability >= 0 && probability <= 1) return [checkFault(name), probability]
    throw new MockError(
      `--fault is "${text}"; it must be a fault and its probability, such as reset-after=0.05.`,
    )
  })
  return Object.fromEntries(entries)
}

/**
 * Reads a host name or an address.
 *
 * @throws {MockError} for anything else
 */
export function readHost(text: string): string {
  if (isHostList([text]) === undefined) return text
  throw new MockError(`--name is "${text}"; it must be a host name or an address.`)
}
