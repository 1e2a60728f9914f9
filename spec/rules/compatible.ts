import type { Oas3Decorator } from '@redocly/openapi-core'

type Property = object | boolean
type Variables = Record<string, { description?: string }>

/**
 * Says what generators choke on in words that they know; `packages/generators` proves it. A property that must not be
 * there becomes one that can only be `null`, a constant becomes an enumeration of one value, and what server variables
 * are for moves into the description of the server.
 */
export const compatible: Oas3Decorator = () => ({
  SchemaProperties: {
    leave(properties: Record<string, Property>) {
      for (const [name, property] of Object.entries(properties)) {
        if (typeof property === 'boolean') properties[name] = property ? {} : { type: 'null' }
      }
    },
  },
  Schema: {
    leave(schema: { const?: unknown; enum?: unknown[] }) {
      if (!('const' in schema)) return
      schema.enum = [schema.const]
      delete schema.const
    },
  },
  Server: {
    leave(server: { description?: string; variables?: Variables }) {
      for (const [name, variable] of Object.entries(server.variables ?? {})) {
        if (!variable.description) continue
        server.description = `${server.description ?? ''} \`${name}\`: ${variable.description}`.trim()
        delete variable.description
      }
    },
  },
})
