import type { BodyFinding } from './findings.ts'
import { misspelt } from './misspelt.ts'
import { nearest } from './nearest.ts'
import type { SchemaError } from './validator.ts'

/** A finding that knows how far the body is from what was probably meant. */
interface Told extends BodyFinding {
  readonly distance: number
  readonly missing?: string
}

/** Tells in sentences what a body breaks. A value is never told, since it can be a secret. */
export function sentencesOf(errors: readonly SchemaError[], body: unknown): Told[] {
  return errors.flatMap((error) => {
    const { instancePath: pointer, params } = error
    const value = pointer.split('/').slice(1).reduce(propertyOf, body)
    if (params.missingProperty !== undefined) return missing(params.missingProperty, pointer, value)
    if (params.alternatives)
      return closest(
        params.alternatives.map((each) => sentencesOf(each, body)),
        pointer,
      )
    const name = pointer.match(/[^/]+(\/\d+)*$/)?.[0]
    const sentence = `${name ? quoted(name) : 'The body'} ${demandOf(error, value)}`
    // A property that can have one value only, or none, tells the alternatives apart: another one was meant.
    return { pointer, sentence, distance: /const|false/.test(error.keyword) ? 9 : 2 }
  })
}

function propertyOf(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | undefined)?.[name]
}

function missing(name: string, path: string, value: unknown): Told {
  const found = nearest(name, Object.keys(value as object))
  if (found !== undefined) return { ...misspelt(path, found, name), distance: 1 }
  return { pointer: `${path}/${name}`, sentence: `${quoted(name)} is missing.`, distance: 2, missing: name }
}

function demandOf({ keyword, params }: SchemaError, value: unknown): string {
  const { type, limit, allowedValue, allowedValues = [allowedValue] } = params
  if (type !== undefined) return `must be of type ${[type].flat().join(' or ')}, not ${typeOf(value)}.`
  if (limit === 1 && keyword.startsWith('min')) return 'must not be empty.'
  if (!/const|enum/.test(keyword)) return `breaks \`${keyword}\` of the contract.`
  const words = allowedValues.map(String)
  const meant = nearest(`${value}`, words)
  return `must be ${words.map(quoted).join(' or ')}.${meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`}`
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** What is said of the alternative that is nearest. Where several are, because nothing is there yet, all are named. */
function closest(alternatives: Told[][], pointer: string): Told[] {
  const distances = alternatives.map((each) => each.reduce((sum, { distance }) => sum + distance, 0))
  const distance = Math.min(...distances)
  const nearby = alternatives.filter((_, n) => distances[n] === distance)
  if (nearby.length === 1 || nearby.flat().some(({ missing }) => !missing)) return nearby[0] ?? []
  const choices = nearby.map((each) => each.map(({ missing }) => quoted(missing)).join(' and '))
  return [{ pointer, sentence: `Missing is ${choices.join(', or ')}.`, distance }]
}

function quoted(word: string | undefined): string {
  return `\`${word}\``
}
