import {
  createFinalURL,
  createQuerySerializer,
  defaultBodySerializer,
  defaultPathSerializer,
} from 'openapi-fetch'
import type { OperationId } from '../contract/types.ts'
import { type NamedCall, NotSentError } from '../errors/restore-error.ts'
import { secretsIn } from '../errors/secrets.ts'
import { routes } from '../generated/wire.ts'

/** How to send an operation, from the contract. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly ids: readonly string[]
  readonly statuses: readonly number[]
  readonly sends?: string
  readonly answers?: boolean
  readonly open?: boolean
}

/** The parameters and the body of one call, as yet unchecked. */
export interface Input {
  params?: { path?: object; query?: object }
  body?: unknown
}

/** A request that is ready to be sent, but for its token. */
export interface Prepared {
  /** What may be told of it. */
  readonly call: NamedCall
  readonly route: Route
  readonly text: string | undefined
  /** What must not be told, taken before the caller can change his body. */
  readonly secrets: readonly string[]
}

const querySerializer = createQuerySerializer()

/** Writes one call down, as openapi-fetch does. What cannot be written is an error before anything is sent. */
export function prepare(baseUrl: string, operation: OperationId, { params = {}, body }: Input): Prepared {
  const route: Route = routes[operation]
  const { method, path } = route
  try {
    checkIds(route, params.path)
    const writing = {
      baseUrl,
      params: params as object,
      querySerializer,
      pathSerializer: defaultPathSerializer,
    }
    const call = { operation, method, url: createFinalURL(path, writing) }
    return { call, route, text: write(route, body), secrets: secretsIn(body) }
  } catch (error) {
    const reason = error instanceof WrongInput ? error.message : 'it cannot be written down'
    const call = { operation, method, url: baseUrl + path }
    throw new NotSentError({ call, reason: `not sent, ${reason}` })
  }
}

class WrongInput extends Error {}

/** A dot segment, even an encoded one, would change which resource is asked for, and so would an empty one. */
function checkIds({ ids }: Route, values: object = {}): void {
  for (const name of ids) {
    const value = (values as Record<string, unknown>)[name]
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) throw new WrongInput(`${name} is not an id`)
  }
}

function write({ sends }: Route, body: unknown): string | undefined {
  if (sends === undefined) return undefined
  if (typeof body !== 'object' || body === null) throw new WrongInput('there is no body')
  return sends.endsWith('json')
    ? defaultBodySerializer(body)
    : `${new URLSearchParams(body as Record<string, string>)}`
}
