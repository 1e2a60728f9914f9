import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from '../engine/answer.ts'

/** The headers that let a page of any origin read an answer; none when no page asks. */
export function corsHeaders({ origin }: IncomingHttpHeaders): Record<string, string> {
  if (!origin) return {}
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': '*',
    vary: 'origin',
    // Chromium sends a POST again by itself when a connection that it has used before breaks.
    connection: 'close',
  }
}

/** The answer to a browser that asks what it may send; `undefined` for any other request. */
export function preflight(method: string, headers: IncomingHttpHeaders): Answer | undefined {
  const asked = headers['access-control-request-method']
  if (method !== 'OPTIONS' || !asked) return undefined
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': asked,
      // A wildcard would not cover Authorization.
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      'access-control-max-age': '600',
    },
  }
}
