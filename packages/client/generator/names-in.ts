import type { OpenAPI3 } from 'openapi-typescript'
import { resolve } from './resolve.ts'

interface Schema {
  properties?: Record<string, object | false>
  allOf?: object[]
  anyOf?: object[]
  oneOf?: object[]
}

/** The names of the properties of a schema, of its parts and of the objects in it; entries of lists are not looked into. */
export function namesIn(document: OpenAPI3, schema: object): string[] {
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = resolve<Schema>(document, schema)
  const described = Object.entries(properties).flatMap(([name, value]) =>
    value === false ? [] : [{ name, value }],
  )
  const inside = [...described.map(({ value }) => value), ...allOf, ...anyOf, ...oneOf]
  return [...described.map(({ name }) => name), ...inside.flatMap((part) => namesIn(document, part))]
}
