import type { Oas3Operation } from '@redocly/openapi-core'

/** Whether this is the one operation that needs no token, because it answers one. */
export function isSignIn({ operationId }: Oas3Operation): boolean {
  return operationId === 'createToken'
}
