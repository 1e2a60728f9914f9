import type { Oas3Decorator } from '@redocly/openapi-core'
import { withSources } from './source-line.ts'

/** Puts the sources of everything that names them behind its description, where docs and generated types show them. */
export const showSources: Oas3Decorator = () => ({
  any: {
    leave(node: { description?: string; 'x-source'?: string[] } | undefined) {
      const sources = node?.['x-source']
      if (node && Array.isArray(sources)) node.description = withSources(node.description, sources)
    },
  },
})
