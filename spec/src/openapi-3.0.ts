type Node = Record<string, unknown>
type Schema = Node & { $ref?: string; properties?: Record<string, unknown>; required?: string[] }
type Resolve = (schema: Schema) => Schema

/**
 * The contract in OpenAPI 3.0.3, for readers that know no later one. Its bodies are the same on the wire. What 3.0 has no
 * words for it says with `not`, which checks follow and generators pass over: there they find one object with all that can
 * be in it, where the contract has forms that exclude one another.
 */
export function openapi30(contract: object): object {
  const document = structuredClone(contract) as Node & { info: Node; components: { schemas: Node } }
  const { schemas } = document.components
  const resolve: Resolve = (schema) => (schema.$ref ? (schemas[nameOf(schema.$ref)] as Schema) : schema)
  const { summary: _, 'x-pinned': __, license, ...info } = document.info
  const { name, identifier } = license as Node
  const spdx = { name, url: `https://spdx.org/licenses/${identifier}.html` }
  const whole = inside(
    { ...document, openapi: '3.0.3', info: { ...info, license: spdx } },
    resolve,
  ) as typeof document
  whole.components.schemas = Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, schema30(schema as Schema, resolve)]),
  )
  return whole
}

/** What is not a schema: looks for schemas in it. The data of an example is none. */
function inside(node: unknown, resolve: Resolve): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((one) => inside(one, resolve))
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (key === 'x-pinned') return []
      if (key === 'value' || key === 'schemas') return [[key, value]]
      return [[key, key === 'schema' ? schema30(value as Schema, resolve) : inside(value, resolve)]]
    }),
  )
}

function schema30(given: Schema, resolve: Resolve, isRead = true): Schema {
  const { 'x-pinned': _, $ref, ...schema } = given
  // Beside a reference 3.0 reads nothing.
  if ($ref) return Object.keys(schema).length === 0 ? { $ref } : { ...schema, allOf: [{ $ref }] }
  const said = isRead ? asOneObject(schema, resolve) : schema
  return withParts(withoutForbidden(typed(said)), resolve, isRead)
}

/** Constants, lists of types and `null`. */
function typed({ const: only, type, ...rest }: Schema): Schema {
  const schema: Schema = only === undefined ? rest : { ...rest, enum: [only] }
  if (type === 'null') return { type: 'object', ...schema, nullable: true, not: { type: 'object' } }
  if (!Array.isArray(type)) return type === undefined ? schema : { type, ...schema }
  const [one] = type.filter((each) => each !== 'null')
  return { type: one, ...schema, ...(type.includes('null') && { nullable: true }) }
}

/** A property that must not be there is not described, and forbidden. */
function withoutForbidden(schema: Schema): Schema {
  const { properties } = schema
  if (!properties) return schema
  const names = Object.keys(properties).filter((name) => properties[name] === false)
  if (names.length === 0) return schema
  const described = Object.entries(properties).filter(([name]) => !names.includes(name))
  return {
    ...schema,
    properties: Object.fromEntries(described),
    not: { anyOf: names.map((name) => ({ required: [name] })) },
  }
}

/**
 * A union of objects as one object that has what any of them has and requires what all of them require. That it is one of
 * the forms is said twice negated, where generators do not look.
 */
function asOneObject(schema: Schema, resolve: Resolve): Schema {
  const { discriminator: _, anyOf, oneOf, ...rest } = schema
  const references = (anyOf ?? oneOf ?? []) as Schema[]
  const forms = references.map(resolve)
  if (forms.length === 0 || !forms.every(({ properties }) => properties)) return schema
  const [first = [], ...others] = forms.map(({ required = [] }) => required)
  const shared = first.filter((name) => others.every((required) => required.includes(name)))
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))]
  const properties = names.map((name) => [
    name,
    merged(forms.map(({ properties = {} }) => properties[name]).filter(Boolean) as Schema[]),
  ])
  return {
    type: 'object',
    ...rest,
    ...(shared.length > 0 && { required: shared }),
    properties: Object.fromEntries(properties),
    not: { not: anyOf ? { anyOf } : { oneOf } },
  }
}

/** One property as several forms have it: the same, or one constant in each. */
function merged(said: Schema[]): Schema {
  const [first = {}] = said
  const constants = said.flatMap((schema) => ('const' in schema ? [schema.const] : []))
  if (constants.length < 2) return first
  const { const: _, ...rest } = first
  return { ...rest, enum: constants }
}

const lists = ['allOf', 'anyOf', 'oneOf']

/** @param isRead whether generators look here, as they do not below `not` */
function withParts(schema: Schema, resolve: Resolve, isRead: boolean): Schema {
  const part = (value: unknown, isShown = isRead) =>
    typeof value === 'object' ? schema30(value as Schema, resolve, isShown) : {}
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties')
        return [
          key,
          Object.fromEntries(Object.entries(value as Node).map(([name, one]) => [name, part(one)])),
        ]
      if (lists.includes(key)) return [key, (value as unknown[]).map((one) => part(one))]
      if (key === 'not') return [key, part(value, false)]
      return [
        key,
        ['items', 'additionalProperties'].includes(key) && typeof value === 'object' ? part(value) : value,
      ]
    }),
  )
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? ''
}
