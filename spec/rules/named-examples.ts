import type { Oas3MediaType, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/**
 * Every body has named examples: the docs show them, and the mock serves them as scenarios. No example stands anywhere
 * else in a body, because there it would have no name, no source and no check.
 */
export const namedExamples: Oas3Rule = () => ({
  MediaType(media: Oas3MediaType, context) {
    if (Object.keys(media.examples ?? {}).length === 0)
      report(context, 'Add at least one named example under `examples`.')
    if ('example' in media) report(context, 'Move `example` to the named `examples`.', 'example')
  },
  Schema(schema: object, context) {
    for (const keyword of ['example', 'examples']) {
      if (keyword in schema)
        report(context, `Move \`${keyword}\` to the named examples of the body.`, keyword)
    }
  },
})
