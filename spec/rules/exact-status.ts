import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'

/** Every response is named by its three digits: clients decide by the status, and `default` or `5XX` says none. */
export const exactStatus: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    for (const status of Object.keys(operation.responses)) {
      if (/^[1-5]\d\d$/.test(status)) continue
      context.report({
        message: `Name each status instead of \`${status}\`.`,
        location: context.location.child(['responses', status]),
      })
    }
  },
})
