import type { Oas3Rule, UserContext } from '@redocly/openapi-core'

/**
 * An example uses only property names that some schema has. Validation does not see a misspelt optional property,
 * because every schema admits further ones.
 */
export const exampleSpelling: Oas3Rule = () => {
  const known = new Set<string>()
  const examples: [value: unknown, location: UserContext['location']][] = []
  return {
    SchemaProperties(properties: object) {
      for (const name of Object.keys(properties)) known.add(name)
    },
    Example(example: { value?: unknown }, context) {
      examples.push([example.value, context.location.child('value')])
    },
    Root: {
      leave(_, context) {
        for (const [value, location] of examples) {
          for (const path of namesIn(value)) {
            const name = path.at(-1) ?? ''
            if (known.has(name)) continue
            context.report({
              message: `Correct \`${name}\`: no schema has a property of that name.`,
              location: { ...location.child(path), reportOnKey: true },
            })
          }
        }
      },
    },
  }
}

/** The path of every property name in a value. */
function namesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = namesIn(inner).map((path) => [name, ...path])
    return Array.isArray(value) ? below : [[name], ...below]
  })
}
