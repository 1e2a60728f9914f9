import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSignIn } from './sign-in.ts'

/** Every operation can fail with 500, and with 401 unless it is the sign-in. */
export const operationErrors: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    for (const status of isSignIn(operation) ? ['500'] : ['401', '500']) {
      if (!operation.responses[status]) report(context, `Add the response ${status}.`, 'responses')
    }
  },
})
