import type { OpenAPI3, SchemaObject } from 'openapi-typescript'

/** The schemas of the contract by name, in its order. */
export function schemasOf(document: OpenAPI3): [string, SchemaObject][] {
  return Object.entries(document.components?.schemas ?? {}) as [string, SchemaObject][]
}

/** The enumerations by name with their values, in the order of the contract. */
export function enumsOf(document: OpenAPI3): [name: string, values: string[]][] {
  return schemasOf(document).flatMap(([name, schema]) =>
    'enum' in schema ? [[name, schema.enum as string[]] as [string, string[]]] : [],
  )
}

/** The properties a value can have; a property whose schema is `false` is one it cannot have. */
export function propertiesOf(schema: SchemaObject): Record<string, SchemaObject> {
  const properties = ('properties' in schema && schema.properties) || {}
  const possible = Object.entries(properties).filter(([, value]) => typeof value === 'object')
  return Object.fromEntries(possible) as Record<string, SchemaObject>
}
