import type { OperationId } from '../contract/types.ts'
import { type NamedCall, NotSentError } from '../errors/restore-error.ts'
import { secretsIn } from '../errors/secrets.ts'
import { routes } from '../generated/wire.ts'
import { parseBody, writeBody, writePath, writeQuery } from './write.ts'
import { WrongInput } from './wrong-input.ts'

/** How to send an operation, from the contract. */
export interface Route {
  readonly method: string
  readonly path: string
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

/** Gives what must not be told. It is looked for when it is asked for first: most calls succeed and never ask. */
export type Secrets = () => readonly string[]

/** A request that is ready to be sent, but for its token. */
export interface Prepared {
  /** What may be told of it. */
  readonly call: NamedCall & { readonly operation: OperationId }
  readonly route: Route
  /** Whether it changes something on the server. A token is no change. */
  readonly isChange: boolean
  readonly text: string | undefined
  /** What must not be told of its body. */
  readonly secrets: Secrets
  /** Headers of this call alone. */
  readonly headers?: Record<string, string>
}

/** Writes one call down. What cannot be written is an error before anything is sent. */
export function prepare(
  baseUrl: () => string,
  operation: OperationId,
  { params = {}, body }: Input,
  isAsGiven = false,
): Prepared {
  const route: Route = routes[operation]
  const { method, path } = route
  let url = path
  try {
    url = baseUrl() + path
    url = baseUrl() + writePath(route, params.path) + writeQuery(params.query)
    return prepared({ operation, method, url }, route, body, isAsGiven)
  } catch (error) {
    throw notWritten({ operation, method, url }, error)
  }
}

/** A request whose address is known; throws when its body cannot be sent. */
export function prepared(call: Prepared['call'], route: Route, body: unknown, isAsGiven: boolean): Prepared {
  const isChange = !route.open && route.method !== 'GET'
  const text = writeBody(route, body, isAsGiven)
  let found: readonly string[] | undefined
  // Taken from what was written: the caller can change his body meanwhile.
  const secrets = () => {
    found ??= secretsIn(parseBody(route, text))
    return found
  }
  return { call, route, isChange, text, secrets }
}

/** The error of a call that cannot be written down. */
export function notWritten(call: NamedCall, error: unknown): NotSentError {
  const why = error instanceof WrongInput ? error.message : 'it cannot be written down'
  return new NotSentError({ call, reason: `not sent, ${why}` })
}
