import type { Oas3Decorator } from '@redocly/openapi-core'
import { withoutSources, withSources } from './source-line.ts'

type Property = object | boolean
interface Described {
  description?: string
}
interface Server extends Described {
  variables?: Record<string, Described>
  'x-source'?: string[]
}

/**
 * Says what generators choke on in words that they know; `packages/generators` proves it. A property that must not be
 * there becomes one that can only be `null`, a constant becomes an enumeration of one value, and what server variables
 * are for moves into the description of the server. What only lint and the version gate read is left out.
 */
export const compatible: Oas3Decorator = () => ({
  any: {
    leave(node: { 'x-pinned'?: unknown } | null) {
      if (typeof node === 'object') delete node?.['x-pinned']
    },
  },
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
    leave(server: Server) {
      const said = Object.entries(server.variables ?? {}).flatMap(([name, variable]) => {
        const { description } = variable
        delete variable.description
        return description ? [`\`${name}\`: ${description}`] : []
      })
      // Behind the paragraph of the sources it would go with them, when they are shown anew.
      const text = [withoutSources(server.description ?? ''), ...said].join(' ').trim()
      const sources = server['x-source']
      if (text) server.description = sources ? withSources(text, sources) : text
    },
  },
})
