import { bodyNames } from '../generated/validators.ts'
import { append } from './append.ts'
import type { BodyFinding } from './findings.ts'
import { isObject } from './is-object.ts'
import { nearest } from './nearest.ts'

/**
 * The properties of a body that are known ones misspelt; the server would drop them without a word. It does not look at
 * case: a name in other case is one that it knows, and said twice when it stands beside the right one.
 */
export function misspeltIn(body: unknown, path = ''): BodyFinding[] {
  const found: BodyFinding[] = []
  if (!isObject(body) || Array.isArray(body)) return found
  for (const [name, value] of Object.entries(body)) {
    if (!bodyNames.includes(name)) append(found, misspeltName(body, path, name, value))
    else if (isObject(value)) append(found, misspeltIn(value, `${path}/${name}`))
  }
  return found
}

function misspeltName(body: object, path: string, name: string, value: unknown): BodyFinding[] {
  const right = value === undefined ? undefined : nearest(name, bodyNames)
  if (right === undefined || (right.toLowerCase() === name.toLowerCase() && !(right in body))) return []
  return [misspelt(path, name, right)]
}

/** What is said of a property whose name is not right. */
export function misspelt(path: string, name: string, right: string): BodyFinding {
  const pointer = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return { pointer, sentence: `\`${name}\` is not a property: did you mean \`${right}\`?` }
}
