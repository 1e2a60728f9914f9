import { isObject } from '../contract/is-object.ts'
import { maskAll, maskSentences } from '../errors/mask-json.ts'
import {
  type NamedCall,
  RejectedError,
  type RestoreError,
  UnknownOutcomeError,
} from '../errors/restore-error.ts'
import { withoutSecrets } from '../errors/without-secrets.ts'
import type { Prepared, Secrets } from './prepare.ts'
import { retryAfterMsOf } from './retry-after.ts'

/** An answer whose status has arrived; `text` is `undefined` when its body did not, and `lost` says why. */
export interface Arrived {
  response: Response
  text: string | undefined
  lost?: unknown
}

/** A success with what it carries. */
export interface Success extends Arrived {
  call: NamedCall
  data: unknown
  /** Those that the body must not tell, if it holds them. */
  secrets: Secrets
}

/** A failed attempt. */
export interface Failure {
  error: RestoreError
  /** Whether it may be otherwise a moment later. */
  isTransient: boolean
  /** How long the server asks to wait. */
  retryAfterMs?: number | undefined
}

/**
 * Says what an answer means. A success whose body is documented must be JSON; any other success is one by its status.
 * "Accepted" is not the end of a change.
 */
export function judge(
  prepared: Prepared,
  arrived: Arrived,
  secrets: Secrets,
  signal: AbortSignal | undefined,
): Success | Failure {
  const { call, route, isChange } = prepared
  const { response, text, lost } = arrived
  const { status } = response
  if (!response.ok) return judgeRefusal(prepared, arrived, secrets)
  const unknown = (what: string, isTransient = false) => {
    const cause = lost === undefined ? undefined : withoutSecrets(lost, secrets())
    return {
      error: new UnknownOutcomeError({ call, status, reason: `${status}, ${what}`, cause }),
      isTransient,
    }
  }
  if (status === 202 && isChange) return unknown('accepted, and not known to be done')
  const answer = { ...arrived, call, secrets }
  if (!route.answers) return { ...answer, data: undefined }
  if (text === undefined)
    return unknown('and its body did not arrive', !signal?.aborted && !(lost instanceof RangeError))
  const data = maskSentences(parse(text), secrets())
  if (isObject(data)) return { ...answer, data }
  return unknown('an answer that is not JSON')
}

/**
 * The contract's own statuses come from the server, and so does everything below 500. Any other status comes from
 * something in between that gave up on a server which may go on, also when it says when to come back.
 */
function judgeRefusal({ call, route }: Prepared, { response, text }: Arrived, secrets: Secrets): Failure {
  const { status, type, headers } = response
  const isDocumented = route.statuses.includes(status)
  const retryAfterMs = retryAfterMsOf(headers)
  const isTransient = status === 429 || status >= 500
  if (!isDocumented && (status >= 500 || (status === 0 && type !== 'opaqueredirect'))) {
    const reason = `${status}, the outcome is unknown`
    return { error: new UnknownOutcomeError({ call, status, reason }), isTransient, retryAfterMs }
  }
  const body = maskAll(parse(text), secrets())
  const facts = {
    status,
    body: isDocumented ? body : undefined,
    serverMessage: sentenceOf(body),
    retryAfterMs,
  }
  const reason = redirection(response) ?? `${status}`
  return { error: new RejectedError({ call, ...facts, reason }), isTransient, retryAfterMs }
}

function redirection({ type, status, headers }: Response): string | undefined {
  if (type === 'opaqueredirect') return 'redirected, and not followed'
  const location = headers.get('location') ?? ''
  if (status > 399) return undefined
  const target = URL.canParse(location) ? new URL(location).origin : 'another path'
  return `${status}, redirected to ${target}, and not followed`
}

function sentenceOf(body: unknown): string | undefined {
  const { message, error_description, error } = Object(body) as Record<string, unknown>
  const sentence = message ?? error_description ?? error
  return typeof sentence === 'string' ? sentence : undefined
}

/** The value of a JSON text, `undefined` for any other text. */
export function parse(text: string | undefined, revive?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text ?? '', revive)
  } catch {
    return undefined
  }
}
