import type { Oas3MediaType, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Every body has named examples: the docs show them, and the mock serves them as scenarios. */
export const namedExamples: Oas3Rule = () => ({
  MediaType(media: Oas3MediaType, context) {
    if (Object.keys(media.examples ?? {}).length === 0)
      report(context, 'Add at least one named example under `examples`.')
  },
})
