import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** `properties` beside `anyOf` or `oneOf` generates the type `unknown`, and then every body compiles. */
export const noPropertiesBesideUnion: Oas3Rule = () => ({
  Schema(schema: { properties?: unknown; anyOf?: unknown; oneOf?: unknown }, context) {
    const union = schema.anyOf ? 'anyOf' : 'oneOf'
    if (!schema.properties || !schema[union]) return
    report(
      context,
      `Move \`properties\` and \`${union}\` into two schemas joined by \`allOf\`.`,
      'properties',
    )
  },
})
