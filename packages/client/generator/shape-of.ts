import type { OpenAPI3 } from 'openapi-typescript'
import type { Shape } from '../src/contract/shape.ts'
import { resolve } from './resolve.ts'

interface Schema {
  type?: string | string[]
  enum?: string[]
  items?: object
  properties?: Record<string, object>
  required?: string[]
}

/** The shape of a schema, see {@link Shape}. Links are not looked into: nothing depends on them. */
export function shapeOf(document: OpenAPI3, schema: object): Shape {
  const { type, enum: values, items, properties = {}, required = [] } = resolve<Schema>(document, schema)
  if (values) return values
  if (items) return { each: shapeOf(document, items) }
  const [name = 'object'] = [type ?? []].flat()
  if (name !== 'object') return name === 'integer' ? 'number' : name
  const entries = Object.entries(properties).filter(([property]) => property !== '_links')
  const optional = entries.map(([property, value]) => [
    required.includes(property) ? property : `${property}?`,
    shapeOf(document, value),
  ])
  return { has: Object.fromEntries(optional) }
}
