import type { OperationId } from '../contract/types.ts'
import { routes } from '../generated/wire.ts'
import { foreignHeaders } from './headers.ts'
import { notWritten, type Prepared, prepared, type Route } from './prepare.ts'
import { isId } from './write.ts'
import { WrongInput } from './wrong-input.ts'

/** A request as a call of the contract, and its body as a value. */
export interface PreparedRequest {
  readonly prepared: Prepared
  readonly body: unknown
}

/**
 * Reads what is given to `fetch` as a call of the contract. The token must not go to a stranger, and what the contract
 * does not have nobody can say an outcome of: neither is sent.
 */
export async function prepareRequest(
  baseUrl: () => string,
  request: Request,
  isAsGiven: boolean,
): Promise<PreparedRequest> {
  const { method } = request
  const [url = ''] = request.url.split('#')
  const found = { operation: undefined, method, url }
  try {
    const [operation, route] = findRoute(baseUrl(), method, url)
    const body = readBody(route, request.headers, await request.text())
    const headers = foreignHeaders(request.headers)
    return { body, prepared: { ...prepared({ operation, method, url }, route, body, isAsGiven), headers } }
  } catch (error) {
    throw notWritten(found, error)
  }
}

function findRoute(baseUrl: string, method: string, url: string): [OperationId, Route] {
  const [path = ''] = url.slice(baseUrl.length).split('?')
  const found = Object.entries(routes).find(([, route]) => route.method === method && isAt(route, path))
  if (!url.startsWith(baseUrl) || !found) throw new WrongInput('the contract has no such operation')
  return found as [OperationId, Route]
}

/** Whether a path is one of an operation, with an id in the place of each name. */
function isAt(route: Route, path: string): boolean {
  const names = route.path.split('/')
  const parts = path.split('/')
  return (
    names.length === parts.length &&
    names.every((name, n) =>
      name.startsWith('{') ? isId(decodeURIComponent(parts[n] ?? '')) : name === parts[n],
    )
  )
}

/** The body as a value; it is written anew, in the media type of the operation. */
function readBody({ sends }: Route, headers: Headers, text: string): unknown {
  if (sends === undefined) return undefined
  if (headers.get('content-type')?.includes('form')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongInput('its body is not JSON')
  }
}
