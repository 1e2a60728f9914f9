import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { sources } from './sources.ts'

const component = /components\/(schemas|responses|parameters|headers|securitySchemes)\//

/** Every operation, every example, and every component that is used, says in `x-source` where it comes from. */
export const provenance: Oas3Rule = () => {
  const seen = new Set<string>()
  const check = (node: { 'x-source'?: unknown }, context: Parameters<typeof report>[0]) => {
    const complaint = complaintAbout(node)
    if (complaint) report(context, complaint)
  }
  return {
    Operation: check,
    Example: check,
    ref(_, context, { node, location }) {
      if (!location || !component.test(location.absolutePointer) || seen.has(location.absolutePointer)) return
      seen.add(location.absolutePointer)
      const message = complaintAbout((node ?? {}) as { 'x-source'?: unknown })
      if (message) context.report({ message, location: { ...location, reportOnKey: true } })
    },
    SchemaProperties(properties: Record<string, { 'x-source'?: unknown } | boolean>, context) {
      for (const [name, property] of Object.entries(properties)) {
        if (typeof property === 'boolean' || property['x-source'] === undefined) continue
        const complaint = complaintAbout(property)
        if (complaint) report(context, complaint, name)
      }
    },
  }
}

function complaintAbout(node: { 'x-source'?: unknown }): string | undefined {
  const names = node['x-source']
  if (!Array.isArray(names) || names.length === 0) return 'Say in `x-source` where this comes from.'
  const unknown = names.filter((name) => !sources.has(name))
  if (unknown.length === 0) return undefined
  return `Correct \`x-source\`: ${unknown.join(', ')} is not a source of spec/rules/sources.ts.`
}
