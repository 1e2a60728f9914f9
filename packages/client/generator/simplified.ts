import type { OpenAPI3 } from 'openapi-typescript'
import { both, type Constraints, withShared } from './constraints.ts'
import { resolve } from './resolve.ts'

/**
 * A schema that takes the same values in fewer words, so that less is compiled of it: without notes, `allOf` as one
 * schema, and what all alternatives say said once. References to objects, lists and enumerations stay.
 */
export function simplified(document: OpenAPI3, schema: Constraints): Constraints {
  const simple = (part: Constraints) => simplified(document, part)
  const whole = (part: Constraints) => simple(followed(document, part))
  const { $ref } = schema
  if ($ref !== undefined) return isScalar(followed(document, schema)) ? whole(schema) : { $ref }
  const { allOf = [], anyOf, properties, items, ...rest } = withoutImpliedType(withoutOneOf(schema))
  const own: Constraints = {
    ...withoutNotes(rest),
    ...(properties && { properties: simpleProperties(properties, simple) }),
    ...(items && { items: simple(items) }),
  }
  return [...allOf.map(whole), ...(anyOf ? [withShared(anyOf.map(whole))] : [])].reduce(both, own)
}

function followed(document: OpenAPI3, schema: Constraints): Constraints {
  const { $ref, ...target } = resolve<Constraints>(document, schema)
  return target
}

function simpleProperties(
  properties: NonNullable<Constraints['properties']>,
  simple: (schema: Constraints) => Constraints,
): NonNullable<Constraints['properties']> {
  const entries = Object.entries(properties).map(([name, value]) => [name, value && simple(value)])
  return Object.fromEntries(entries)
}

function isScalar(schema: Constraints): boolean {
  const parts = ['properties', 'additionalProperties', 'items', 'enum', 'allOf', 'anyOf', 'oneOf']
  return parts.every((part) => !(part in schema))
}

function withoutNotes(schema: Constraints): Constraints {
  const isNote = (keyword: string) => /^(x-.*|title|description|examples?|default)$/.test(keyword)
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isNote(keyword)))
}

/** Of alternatives that a property tells apart never two fit, so that `anyOf` says the same. */
function withoutOneOf(schema: Constraints): Constraints {
  const { oneOf, discriminator, ...rest } = schema
  return oneOf && discriminator ? { ...rest, anyOf: oneOf as Constraints[] } : schema
}

/** The values that are allowed say of which type they are. */
function withoutImpliedType(schema: Constraints): Constraints {
  const { type, ...rest } = schema
  const values = 'const' in rest ? [rest.const] : (rest.enum as unknown[] | undefined)
  return values?.every((value) => typeof value === type) ? rest : schema
}
