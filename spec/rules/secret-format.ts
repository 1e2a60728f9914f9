import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSecretName } from './secrets.ts'

type Property = { $ref?: string; const?: unknown; format?: string } | boolean

/**
 * What holds a secret says so with `format: password`: clients mask by that, docs hide it, and Respect leaves such inputs of
 * a workflow out of what it prints.
 */
export const secretFormat: Oas3Rule = () => ({
  SchemaProperties(properties: Record<string, Property>, context) {
    for (const [name, property] of Object.entries(properties)) {
      if (typeof property === 'boolean' || !isSecretName(name)) continue
      const target = property.$ref
        ? context.resolve<{ format?: string }>(property as { $ref: string }).node
        : property
      if (target?.format !== 'password')
        report(context, `Mark the secret \`${name}\` with \`format: password\`.`, name)
    }
  },
})
