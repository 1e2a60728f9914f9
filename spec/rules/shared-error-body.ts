import type { Oas3Operation, Oas3Response, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSignIn } from './sign-in.ts'

/** Every error body is the schema `ApiError`; the refusal of the sign-in, which needs no token, has a shape of its own. */
export const sharedErrorBody: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    for (const [status, reference] of Object.entries(operation.responses)) {
      const isRefusedLogin = status === '400' && isSignIn(operation)
      if (/^2/.test(status) || isRefusedLogin) continue
      const name = schemaName(context.resolve(reference as Oas3Response).node)
      if (name !== 'ApiError')
        report(context, `Use the schema \`ApiError\` for the body of ${status}.`, 'responses')
    }
  },
})

function schemaName(response: Oas3Response | undefined): string | undefined {
  const schema = response?.content?.['application/json']?.schema as { $ref?: string } | undefined
  return schema?.$ref?.match(/(\w+)(\.yaml)?$/)?.[1]
}
