import type { Oas3Operation, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSignIn } from './sign-in.ts'

/** Only the sign-in goes without a token. Everything else needs the one that the contract demands at its root. */
export const oneOpenOperation: Oas3Rule = () => ({
  Root(root: { security?: object[] }, context) {
    const schemes = (root.security ?? []).map((one) => Object.keys(one).join())
    if (`${schemes}` !== 'bearer') report(context, 'Demand `bearer`, and nothing else, in `security`.')
  },
  Operation(operation: Oas3Operation, context) {
    const { security } = operation
    if (isSignIn(operation) && security?.length !== 0)
      report(context, 'Add `security: []`: the sign-in needs no token.')
    if (!isSignIn(operation) && security !== undefined)
      report(context, 'Delete `security`: the root says it.', 'security')
  },
})
