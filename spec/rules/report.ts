import type { UserContext } from '@redocly/openapi-core'

/** Reports one broken rule at `key` of the node in hand, or at the node itself. The sentence says what to do. */
export function report(context: UserContext, message: string, key?: string): void {
  const location = key === undefined ? context.location : context.location.child(key)
  context.report({ message, location: key === undefined ? { ...location, reportOnKey: true } : location })
}
