import {
  type NamedCall,
  NotSentError,
  RejectedError,
  type RestoreError,
  UnknownOutcomeError,
} from '../errors/restore-error.ts'
import { masking, withoutSecrets } from '../errors/secrets.ts'
import type { Prepared } from './prepare.ts'
import { retryAfterMsOf } from './retry-after.ts'

/** An answer whose status has arrived; `text` is `undefined` when its body did not, and `lost` says why. */
export interface Arrived {
  response: Response
  text: string | undefined
  lost?: unknown
}

/** A success with what it carries. */
export interface Answer extends Arrived {
  call: NamedCall
  data: unknown
  /** Those of the request, which a body can hold as well. */
  secrets: readonly string[]
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
  secrets: readonly string[],
  isStopped: boolean,
): Answer | Failure {
  const { call, route, isChange } = prepared
  const { response, text, lost } = arrived
  const { status } = response
  if (!response.ok) return judgeRefusal(prepared, arrived, secrets)
  const unknown = (what: string, isTransient = false) => {
    const cause = lost === undefined ? undefined : withoutSecrets(lost, secrets)
    return {
      error: new UnknownOutcomeError({ call, status, reason: `${status}, ${what}`, cause }),
      isTransient,
    }
  }
  if (status === 202 && isChange) return unknown('accepted, and not known to be done')
  const answer = { ...arrived, call, secrets: prepared.secrets }
  if (!route.answers) return { ...answer, data: undefined }
  if (text === undefined) return unknown('and its body did not arrive', !isStopped)
  const data = parse(text, masking(secrets))
  if (typeof data === 'object' && data !== null) return { ...answer, data }
  return unknown('an answer that is not JSON')
}

/**
 * The contract's own statuses come from the server, and so does everything below 500. Any other status comes from
 * something in between that gave up on a server which may go on, also when it says when to come back.
 */
function judgeRefusal(
  { call, route }: Prepared,
  { response, text }: Arrived,
  secrets: readonly string[],
): Failure {
  const { status, type, headers } = response
  const isDocumented = route.statuses.includes(status)
  const retryAfterMs = retryAfterMsOf(headers)
  const isTransient = status === 429 || status >= 500
  if (!isDocumented && (status >= 500 || (status === 0 && type !== 'opaqueredirect'))) {
    const reason = `${status}, the outcome is unknown`
    return { error: new UnknownOutcomeError({ call, status, reason }), isTransient, retryAfterMs }
  }
  const body = parse(text, masking(secrets))
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
  if (status < 300 || status > 399) return undefined
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

const neverConnected = ['NOT_CONNECTED', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']
// Codes of the operating system pass; a certificate that is not trusted has a code with an underscore, and stays so.
const passing = /^(E[A-Z]+|EAI_AGAIN)$/

/** Says what it means that there was no answer. */
export function judgeLoss(
  { call }: Prepared,
  lost: unknown,
  secrets: readonly string[],
  isStopped: boolean,
): Failure {
  const codes = codesOf(lost)
  const cause = withoutSecrets(lost, secrets)
  const why = cause.message || codes.join(' ')
  if (!codes.some((code) => neverConnected.includes(code))) {
    const error = new UnknownOutcomeError({ call, reason: `the outcome is unknown, ${why}`, cause })
    return { error, isTransient: !isStopped }
  }
  const isTransient = !isStopped && codes.some((code) => passing.test(code))
  return { error: new NotSentError({ call, reason: `not sent, ${why}`, cause }), isTransient }
}

/** The codes of an error and its causes, which may lead in a circle. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 9) return []
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(cause, depth + 1)]
}

/** An attempt that never came to be sent. */
export function judgeUnsent(
  { call }: Prepared,
  why: string,
  error: unknown,
  secrets: readonly string[],
): Failure {
  const cause = error === undefined ? undefined : withoutSecrets(error, secrets)
  return { error: new NotSentError({ call, reason: `not sent, ${why}`, cause }), isTransient: false }
}
