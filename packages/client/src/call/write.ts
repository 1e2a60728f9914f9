import { isObject } from '../contract/is-object.ts'
import { isLeftOut, writeJson } from '../contract/write-json.ts'
import type { Route } from './prepare.ts'
import { WrongInput } from './wrong-input.ts'

/** Writes the path of an operation with the ids that are asked for. */
export function writePath({ path }: Route, values: object = {}): string {
  return path.replace(/{(\w+)}/g, (_, name: string) => {
    const value: unknown = (values as Record<string, unknown>)[name]
    if (!isId(value)) throw new WrongInput(`${name} is not an id`)
    return encodeURIComponent(value)
  })
}

/** A dot segment would change which resource is asked for, and so would an empty one or a placeholder. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && !/^(\.{0,2}|{.*})$/.test(value)
}

/** Writes the parameters behind the path. */
export function writeQuery(values: object = {}): string {
  const query = writePairs(values)
  return query && `?${query}`
}

/** Writes a body in the media type of its operation; without `null` for what may be left out, unless it goes as given. */
export function writeBody({ sends }: Route, body: unknown, isAsGiven: boolean): string | undefined {
  if (sends === undefined) return undefined
  if (!isObject(body)) throw new WrongInput('there is no body')
  if (sends.endsWith('json')) return isAsGiven ? JSON.stringify(body) : writeJson(body)
  return writePairs(isAsGiven ? body : meantPairs(body))
}

function meantPairs(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => !isLeftOut(name, value)))
}

/** Reads what {@link writeBody} has written. */
export function parseBody({ sends }: Route, text: string | undefined): unknown {
  if (sends === undefined || text === undefined) return undefined
  return sends.endsWith('json') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text))
}

/** Writes a form. Unlike `URLSearchParams` it throws on half a character, which no server could read as it was meant. */
function writePairs(values: object): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&')
}
