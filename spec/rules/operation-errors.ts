import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'

/** Every operation can fail with 500, and with 401 unless it is the one that needs no token. */
export const operationErrors: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    const needsToken = operation.security?.length !== 0
    for (const status of needsToken ? ['401', '500'] : ['500']) {
      if (!operation.responses[status]) report(context, `Add the response ${status}.`, 'responses')
    }
  },
})
