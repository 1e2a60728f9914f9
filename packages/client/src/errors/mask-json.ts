import { isObject } from '../contract/is-object.ts'
import { sentenceNames } from '../generated/wire.ts'
import { hidden, maskOf } from './mask.ts'

/** A copy of what a server answered to a call that failed: no text, name or number in it is one of the secrets. */
export function maskAll(body: unknown, secrets: readonly string[]): unknown {
  const mask = maskOf(secrets)
  // Long digits lose their end as a number, and so does the secret that is one.
  const numbers = secrets.filter((secret) => secret.trim()).map(Number)
  const number = (value: number) =>
    numbers.includes(value) || mask(`${value}`) !== `${value}` ? hidden : value
  return copyOf(body, { text: mask, number, name: mask })
}

/**
 * A copy of a success without the secrets of its request in its sentences. Ids, names, addresses and states stay as
 * they came, also where a secret looks like one of them.
 */
export function maskSentences(body: unknown, secrets: readonly string[]): unknown {
  if (secrets.length === 0) return body
  const mask = maskOf(secrets)
  const text = (value: string, name: string) => (sentenceNames.includes(name) ? mask(value) : value)
  return copyOf(body, { text, number: (value) => value, name: (name) => name })
}

interface Rules {
  text(value: string, name: string): string
  number(value: number): unknown
  name(name: string): string
}

// Deeper than any answer of the contract, and not so deep that going through it would end in an error.
const maxDepth = 100

/** Entries of a list are texts of the name that the list has. */
function copyOf(value: unknown, rules: Rules, name = '', depth = 0): unknown {
  if (typeof value === 'string') return rules.text(value, name)
  if (typeof value === 'number') return rules.number(value)
  if (!isObject(value)) return value
  if (depth === maxDepth) return undefined
  if (Array.isArray(value)) return value.map((entry) => copyOf(entry, rules, name, depth + 1))
  const entries = Object.entries(value).map(([key, entry]) => [
    rules.name(key),
    copyOf(entry, rules, key, depth + 1),
  ])
  return Object.fromEntries(entries)
}
