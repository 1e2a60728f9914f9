import { isIP } from 'node:net'
import { checkFault } from './faults/create-faults.ts'
import { hostNameOf } from './host-name.ts'
import { MockError } from './mock-error.ts'

/** Says what an option must be when a value is not that. */
export type Rule = (value: unknown) => string | undefined

/**
 * Checks options against a rule for each; `undefined` is the same as not given.
 *
 * @param owner whose options they are, for the sentence
 * @throws {MockError} for what is no object, an option that does not exist, and a value that cannot be
 */
export function checkOptions(owner: string, options: unknown, rules: Record<string, Rule>): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new MockError(`${owner} takes an object; this is ${inWords(options)}.`)
  }
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) throw new MockError(`${owner} takes no "${name}"; it takes ${Object.keys(rules).join(', ')}.`)
    const need = value === undefined ? undefined : rule(value)
    if (need !== undefined) throw new MockError(`${name} is ${inWords(value)}; it must be ${need}.`)
  }
}

const maxWords = 40

function inWords(value: unknown): string {
  const text = typeof value === 'number' ? `${value}` : (JSON.stringify(value) ?? typeof value)
  return text.length > maxWords ? `${text.slice(0, maxWords)}...` : text
}

/** A switch. */
export const isFlag: Rule = (value) => (typeof value === 'boolean' ? undefined : 'true or false')

/** A name. */
export const isText: Rule = (value) =>
  typeof value === 'string' && value !== '' ? undefined : 'a text that is not empty'

/** Something to look into. */
export const isObject: Rule = (value) =>
  typeof value === 'object' && value !== null ? undefined : 'an object'

/** Something to call. */
export const isFunction: Rule = (value) => (typeof value === 'function' ? undefined : 'a function')

/** A whole number within bounds. */
export function isCount(min: number, max = Number.MAX_SAFE_INTEGER): Rule {
  const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`
  return (value) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : `a whole number, ${range}`
}

/** Beyond this a timer of Node ends at once. */
const maxMs = 2 ** 31 - 1

function isMs(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= maxMs
}

/** A time. */
export const isTime: Rule = (value) =>
  isMs(value) ? undefined : `a number of milliseconds, from 0 to ${maxMs}`

/** Two times. */
export const isTimeRange: Rule = (value) => {
  const isRange = Array.isArray(value) && value.length === 2 && value.every(isMs) && value[0] <= value[1]
  return isRange ? undefined : `two numbers of milliseconds from 0 to ${maxMs}, the smaller one first`
}

/** How many drives, or which. */
export const isDriveChoice: Rule = (value) => {
  const isIds = Array.isArray(value) && value.every((id) => typeof id === 'string')
  return isIds || isCount(0)(value) === undefined ? undefined : 'a whole number, 0 or more, or a list of ids'
}

/** Host names and addresses. */
export const isHostList: Rule = (value) => {
  const isHost = (name: unknown) =>
    typeof name === 'string' && (isIP(name) > 0 || hostNameOf(name) !== undefined)
  return Array.isArray(value) && value.every(isHost) ? undefined : 'a list of host names and addresses'
}

/** Probabilities by fault. */
export const isFaultRates: Rule = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'an object of faults'
  const rates = Object.values(value)
  for (const name of Object.keys(value)) checkFault(name)
  const areRates = rates.every((rate) => typeof rate === 'number' && rate >= 0 && rate <= 1)
  const sum = rates.reduce((total, rate) => total + rate, 0)
  return areRates && sum <= 1 ? undefined : 'a probability from 0 to 1 for each fault, together 1 at most'
}
