import type { OpenAPI3 } from 'openapi-typescript'
import { namesIn } from './names-in.ts'
import { resolve } from './resolve.ts'

interface Schema {
  required?: string[]
  properties?: Record<string, object | false>
  allOf?: object[]
  anyOf?: object[]
  oneOf?: object[]
}

/** The names of the properties of a schema and of the objects in it that may be left out, in one form of a union at least. */
export function optionalNames(document: OpenAPI3, schema: object): string[] {
  const required = requiredIn(document, schema)
  return namesIn(document, schema).filter((name) => !required.includes(name))
}

/** The names that every value has: what the schema and its parts require, and all forms of a union. */
function requiredIn(document: OpenAPI3, schema: object): string[] {
  const { required = [], properties = {}, allOf = [], ...unions } = resolve<Schema>(document, schema)
  const inside = [...allOf, ...Object.values(properties).filter((value) => value !== false)]
  const [first = [], ...others] = (unions.anyOf ?? unions.oneOf ?? []).map((form) =>
    requiredIn(document, form),
  )
  const shared = first.filter((name) => others.every((names) => names.includes(name)))
  return [...required, ...inside.flatMap((part) => requiredIn(document, part)), ...shared]
}
