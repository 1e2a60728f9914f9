import type { Oas3MediaType, Oas3Rule, UserContext } from '@redocly/openapi-core'

type Visit = (schema: unknown, location: UserContext['location']) => void

/**
 * No request body has a default, at any depth and behind any reference. A default in the contract is a choice that
 * tools make for people; for the bulk restore it would decide whether files are overwritten.
 */
export const noDefaultInRequest: Oas3Rule = () => {
  const seen = new Set<unknown>()
  return {
    RequestBody: {
      MediaType(media: Oas3MediaType, context) {
        const visit: Visit = (schema, location) => {
          if (typeof schema !== 'object' || schema === null || seen.has(schema)) return
          seen.add(schema)
          if ('default' in schema)
            context.report({
              message: 'Delete `default`: what a request leaves out, nobody may choose.',
              location: location.child('default'),
            })
          if ('$ref' in schema) {
            const target = context.resolve(schema as { $ref: string }, location.source.absoluteRef)
            if (target.location) visit(target.node, target.location)
          }
          for (const [path, inner] of schemasIn(schema)) visit(inner, location.child(path))
        }
        visit(media.schema, context.location.child('schema'))
      },
    },
  }
}

const byName = ['properties', 'patternProperties', 'dependentSchemas', '$defs']
const data = ['enum', 'const', 'default', 'example', 'examples', 'required', 'x-source', 'discriminator']

/** The schemas that a schema holds, each with its path. */
function schemasIn(schema: object): [path: string[], schema: unknown][] {
  return Object.entries(schema).flatMap(([keyword, value]): [string[], unknown][] => {
    if (data.includes(keyword) || typeof value !== 'object' || value === null) return []
    if (!Array.isArray(value) && !byName.includes(keyword)) return [[[keyword], value]]
    return Object.entries(value).map(([name, inner]) => [[keyword, name], inner])
  })
}
