import type { Operation } from '../contract/operations.ts'
import type { components } from '../generated/schema.ts'
import { type Answer, reasonHeader } from './answer.ts'

/**
 * Prism answers a rejected request with the example of the contract; people need the reason. It takes the place of the
 * sentence in the body, and stands in a header. A 401 keeps its body: what is wrong with a token is not told.
 */
export function explained(answer: Answer, reason: string): Answer {
  const headers = { ...answer.headers, ...reasonHeader(reason) }
  if (answer.status === 401) return { ...answer, headers }
  return { ...answer, headers, body: withSentence(answer.body, reason) }
}

/** A rejection before Prism has seen the request, in the error shape of the operation. */
export function rejection(operation: Operation | undefined, status: number, reason: string): Answer {
  const example = Object.values(operation?.responses[400]?.examples ?? {})[0]
  return explained({ status, headers: { 'content-type': 'application/json' }, body: example }, reason)
}

type Body = components['schemas']['ApiError'] | components['schemas']['TokenError']

/** The token endpoint has an error shape of its own. */
function withSentence(example: unknown, sentence: string): Body {
  const isTokenError = typeof example === 'object' && example !== null && 'error' in example
  return isTokenError ? { error: 'invalid_request', error_description: sentence } : { message: sentence }
}
