import type { Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Keywords that Prism accepts and does not check, so that the mock would let pass what the contract refuses. */
export const ignoredKeywords = [
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
  'prefixItems',
  'minContains',
  'maxContains',
]

/** A rule that the mock does not follow is a rule that only looks like one. */
export const noIgnoredKeyword: Oas3Rule = () => ({
  Schema(schema: object, context) {
    for (const keyword of ignoredKeywords) {
      if (keyword in schema)
        report(context, `Say it without \`${keyword}\`: Prism does not check it.`, keyword)
    }
  },
})
