import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Where a statement can come from; `spec/README.md` says what each name stands for. */
const source =
  /^(SEED|INFERRED|HC\d{2}\/\w+|OAS[678]|PORTAL[3X]|GRAF3|CS|BACT|NEST|(vbo365-rest|self-service)#\d+)$/

const component = /components\/(schemas|responses|parameters|headers|securitySchemes)\//

/** Every operation, and every component that is used, says in `x-source` where it comes from. */
export const provenance: Oas3Rule = () => {
  const seen = new Set<string>()
  return {
    Operation(operation: { 'x-source'?: unknown }, context) {
      const complaint = complaintAbout(operation)
      if (complaint) report(context, complaint)
    },
    ref(_, context, { node, location }) {
      if (!location || !component.test(location.absolutePointer) || seen.has(location.absolutePointer)) return
      seen.add(location.absolutePointer)
      const message = complaintAbout((node ?? {}) as { 'x-source'?: unknown })
      if (message) context.report({ message, location: { ...location, reportOnKey: true } })
    },
  }
}

function complaintAbout(node: { 'x-source'?: unknown }): string | undefined {
  const sources = node['x-source']
  if (!Array.isArray(sources) || sources.length === 0) return 'Say in `x-source` where this comes from.'
  const unknown = sources.filter((each) => !source.test(each))
  if (unknown.length === 0) return undefined
  return `Correct \`x-source\`: ${unknown.join(', ')} is not a source of spec/README.md.`
}
