import type { Bundle } from './read-bundle.ts'
import { resolve } from './resolve.ts'

/** What a schema knows of a value, as far as the mock looks: how it is spelled, and whether it may be shown. */
export interface Shape {
  /** Properties by their name, and by their name in lower case. */
  properties: Map<string, { name: string; shape: Shape }>
  items: Shape | undefined
  /** The types it may have. */
  types: Set<string>
  /** Allowed strings by their lower case; empty for any. */
  values: Map<string, string>
  /** Whether it is a password. */
  secret: boolean
}

interface Schema {
  type?: string | string[]
  nullable?: boolean
  format?: string
  properties?: Record<string, unknown>
  items?: unknown
  enum?: unknown[]
  const?: unknown
  allOf?: unknown[]
  anyOf?: unknown[]
  oneOf?: unknown[]
}

/** Reads the shape out of a schema. */
export function shapeOf(bundle: Bundle, schema: unknown): Shape {
  return mergedShape(bundle, [schema], new Map())
}

/** One shape for all schemas that describe the same value: the branches of `allOf` and `anyOf` are merged. */
function mergedShape(bundle: Bundle, schemas: unknown[], known: Map<string, Shape>): Shape {
  const key = JSON.stringify(schemas)
  const old = known.get(key)
  if (old) return old
  const branches = schemas.flatMap((schema) => branchesOf(bundle, schema))
  const shape: Shape = {
    properties: new Map(),
    items: undefined,
    types: new Set(branches.flatMap(({ type = [], nullable }) => [type, nullable ? 'null' : []].flat())),
    values: new Map(branches.flatMap(valuesOf).map((value) => [value.toLowerCase(), value])),
    secret: branches.some(({ format }) => format === 'password'),
  }
  // Before the parts are read, because a schema can contain itself.
  known.set(key, shape)
  for (const name of new Set(branches.flatMap(({ properties }) => Object.keys(properties ?? {})))) {
    const inner = branches.map(({ properties }) => properties?.[name]).filter(isSchema)
    const property = { name, shape: mergedShape(bundle, inner, known) }
    // Under both, because most bodies are spelled right and need no folding.
    shape.properties.set(name, property).set(name.toLowerCase(), property)
  }
  const items = branches.map((branch) => branch.items).filter(isSchema)
  if (items.length > 0) shape.items = mergedShape(bundle, items, known)
  return shape
}

function branchesOf(bundle: Bundle, value: unknown): Schema[] {
  const schema = resolve<Schema>(bundle, value)
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema)
  return [schema, ...parts.flatMap((part) => branchesOf(bundle, part))]
}

function valuesOf({ enum: several = [], const: only }: Schema): string[] {
  return [...several, only].filter((value) => typeof value === 'string')
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** What is known of a property, in any case of its name. */
export function propertyOf({ properties }: Shape, name: string): { name: string; shape: Shape } | undefined {
  return properties.get(name) ?? properties.get(name.toLowerCase())
}
