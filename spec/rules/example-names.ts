import type { Oas3Example, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Names of examples are scenario names of the mock: lower case words joined by hyphens. */
export const exampleNames: Oas3Rule = () => ({
  ExamplesMap(examples: Record<string, Oas3Example>, context) {
    for (const name of Object.keys(examples)) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
        report(context, `Name the example \`${name}\` in lower-case-words.`, name)
    }
  },
})
