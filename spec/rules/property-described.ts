import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Every property has a description, its own or that of the schema it refers to. A `false` schema has no property. */
export const propertyDescribed: Oas3Rule = () => ({
  SchemaProperties(properties: Record<string, { $ref?: string; description?: string } | boolean>, context) {
    for (const [name, property] of Object.entries(properties)) {
      if (typeof property === 'boolean' || property.description) continue
      const target = property.$ref
        ? context.resolve<{ description?: string }>(property as { $ref: string }).node
        : undefined
      if (!target?.description) report(context, `Describe the property \`${name}\`.`, name)
    }
  },
})
