import { Refusal } from '../refusal.ts'

/** A body of JSON whose properties nobody has looked at yet. */
export type Given = Readonly<Record<string, unknown>>

/** @throws {Refusal} for anything but an object */
export function givenOf(body: unknown): Given {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'The body must be an object.')
  return body as Given
}

/** @throws {Refusal} for anything but a text that is not empty */
export function textOf(given: Given, name: string): string {
  const value = given[name]
  if (typeof value !== 'string' || value.trim() === '') throw new Refusal(400, `${name} is missing.`)
  return value
}

/** @throws {Refusal} for anything but one of the words */
export function wordOf<const Word extends string>(given: Given, name: string, words: readonly Word[]): Word {
  const value = given[name]
  const word = words.find((word) => word === value)
  if (word === undefined) throw new Refusal(400, `${name} must be one of ${words.join(', ')}.`)
  return word
}

/** @throws {Refusal} for anything but true or false */
export function flagOf(given: Given, name: string): boolean {
  const value = given[name]
  if (typeof value !== 'boolean') throw new Refusal(400, `${name} must be true or false.`)
  return value
}

/** @throws {Refusal} for anything but a whole number from `min` to `max` */
export function countOf(given: Given, name: string, min: number, max: number): number {
  const value = Number(given[name])
  if (given[name] === '' || !Number.isInteger(value) || value < min || value > max)
    throw new Refusal(400, `${name} must be a whole number from ${min} to ${max}.`)
  return value
}

/** @throws {Refusal} for anything but an object */
export function objectOf(given: Given, name: string): Given {
  const value = given[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, `${name} is missing.`)
  return value as Given
}
