import type { Bundle } from './read-bundle.ts'
import { resolve } from './resolve.ts'

/**
 * Brings a parsed body to the contract's spelling, as the real server reads it: names of properties and values of
 * enumerations without regard to case, and `"true"` where a boolean is due. The value is changed in place where that
 * is possible. What the contract does not know stays as it is.
 */
export type Respell = (value: unknown) => unknown

interface Shape {
  /** Properties by their name, and by their name in lower case. */
  properties: Map<string, { name: string; shape: Shape }>
  items: Shape | undefined
  /** Allowed strings by their lower case. */
  values: Map<string, string>
  boolean: boolean
}

interface Schema {
  type?: string | string[]
  properties?: Record<string, unknown>
  items?: unknown
  enum?: unknown[]
  const?: unknown
  allOf?: unknown[]
  anyOf?: unknown[]
  oneOf?: unknown[]
}

/** Reads from a schema of the contract how its values are spelled. */
export function createRespell(bundle: Bundle, schema: unknown): Respell {
  const shape = shapeOf(bundle, [schema], new Map())
  return (value) => respell(value, shape)
}

/** One shape for all schemas that describe the same value: the branches of `allOf` and `anyOf` are merged. */
function shapeOf(bundle: Bundle, schemas: unknown[], known: Map<string, Shape>): Shape {
  const key = JSON.stringify(schemas)
  const old = known.get(key)
  if (old) return old
  const shape: Shape = { properties: new Map(), items: undefined, values: new Map(), boolean: false }
  known.set(key, shape)
  const branches = schemas.flatMap((schema) => branchesOf(bundle, schema))
  const names = new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))
  for (const name of names) {
    const inner = branches.map((branch) => branch.properties?.[name]).filter(isSchema)
    const property = { name, shape: shapeOf(bundle, inner, known) }
    // Under both, because most bodies are spelled right and need no folding.
    shape.properties.set(name, property).set(name.toLowerCase(), property)
  }
  const items = branches.map((branch) => branch.items).filter(isSchema)
  if (items.length > 0) shape.items = shapeOf(bundle, items, known)
  for (const value of branches.flatMap((branch) => [...(branch.enum ?? []), branch.const])) {
    if (typeof value === 'string') shape.values.set(value.toLowerCase(), value)
  }
  shape.boolean = branches.some((branch) => [branch.type].flat().includes('boolean'))
  return shape
}

function branchesOf(bundle: Bundle, value: unknown): Schema[] {
  const schema = resolve<Schema>(bundle, value)
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isSchema)
  return [schema, ...parts.flatMap((part) => branchesOf(bundle, part))]
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function respell(value: unknown, shape: Shape): unknown {
  if (typeof value === 'string') return respellString(value, shape)
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return respellObject(value as Record<string, unknown>, shape)
  const { items } = shape
  if (items) for (let index = 0; index < value.length; index++) value[index] = respell(value[index], items)
  return value
}

function respellString(value: string, { values, boolean }: Shape): unknown {
  if (boolean && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return values.size === 0 ? value : (values.get(value.toLowerCase()) ?? value)
}

/** A name in the contract's spelling wins over another spelling of it beside it. */
function respellObject(object: Record<string, unknown>, { properties }: Shape): Record<string, unknown> {
  for (const name of Object.keys(object)) {
    const known = properties.get(name) ?? properties.get(name.toLowerCase())
    if (!known) continue
    const value = respell(object[name], known.shape)
    if (name === known.name) {
      object[name] = value
    } else if (!Object.hasOwn(object, known.name)) {
      delete object[name]
      object[known.name] = value
    }
  }
  return object
}
