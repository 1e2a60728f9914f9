import type { Schemas } from './contract-types.ts'
import { NotSentError, RejectedError, type RestoreError, UnknownOutcomeError } from './errors.ts'
import type { Prepared } from './prepare.ts'
import { retryAfter } from './retry-after.ts'
import { masking, withoutSecrets } from './secrets.ts'

/** An answer that has arrived; `text` is `undefined` when its body broke off. */
export interface Arrived {
  response: Response
  text: string | undefined
}

/** A success with what it carries. */
export interface Answer extends Arrived {
  data: unknown
}

/** Which calls may be sent again after a failure: all, because nothing was executed; those that only read; none. */
export type Repeat = 'all' | 'reads' | 'none'

/** A failed attempt. `after` is how long the server asks to wait, in ms. */
export interface Failure {
  error: RestoreError
  repeat: Repeat
  after?: number | undefined
}

/** Says what an answer means. A success whose body is documented must be JSON; any other success is one by its status. */
export function judge(prepared: Prepared, arrived: Arrived, secrets: () => string[]): Answer | Failure {
  const { response, text } = arrived
  if (!response.ok) return judgeRefusal(prepared, arrived, secrets())
  if (!prepared.route.answers) return { ...arrived, data: undefined }
  const data = parse(text, masking(secrets()))
  if (typeof data === 'object' && data !== null) return { ...arrived, data }
  const { status } = response
  const what = text === undefined ? 'an answer that broke off' : 'an answer that is not JSON'
  const error = new UnknownOutcomeError({ ...prepared, status, reason: `${status}, ${what}` })
  return { error, repeat: text === undefined ? 'reads' : 'none' }
}

/**
 * The contract's own statuses come from the server, and so does everything below 500. Any other status comes from
 * something in between, which gave up on a server that may go on; unless it says when to come back.
 */
function judgeRefusal(prepared: Prepared, { response, text }: Arrived, secrets: string[]): Failure {
  const { status, headers } = response
  const after = status === 429 || status === 503 ? retryAfter(headers) : undefined
  const repeat = after !== undefined ? 'all' : status === 429 || status >= 500 ? 'reads' : 'none'
  const documented = prepared.route.statuses.includes(status)
  if (status >= 500 && !documented && after === undefined) {
    const reason = `${status}, the outcome is unknown`
    return { error: new UnknownOutcomeError({ ...prepared, status, reason }), repeat }
  }
  const body = parse(text, masking(secrets))
  const facts = { status, body: documented ? body : undefined, serverMessage: sentenceOf(body) }
  const reason = redirection(response) ?? `${status}`
  return { error: new RejectedError({ ...prepared, ...facts, reason }), repeat, after }
}

function redirection({ type, status, headers }: Response): string | undefined {
  if (type === 'opaqueredirect') return 'redirected, and not followed'
  const location = headers.get('location') ?? ''
  if (status < 300 || status > 399) return undefined
  const target = URL.canParse(location) ? new URL(location) : undefined
  return `${status}, redirected to ${target ? target.origin + target.pathname : 'another path'}, and not followed`
}

function sentenceOf(body: unknown): string | undefined {
  const { message, error_description, error } = Object(body) as Partial<
    Schemas['ApiError'] & Schemas['TokenError']
  >
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

const connectionNeverMade = ['NOT_CONNECTED', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']
const refused = ['ECONNREFUSED', 'EAI_AGAIN']
// Codes of the operating system; a certificate that is not trusted has a code with an underscore, and stays so.
const passing = /^E[A-Z]+$/

/** Says what it means that there was no answer. */
export function judgeLoss(prepared: Prepared, lost: unknown, stopped: boolean, secrets: string[]): Failure {
  const codes = codesOf(lost)
  const cause = withoutSecrets(lost, secrets)
  if (!codes.some((code) => connectionNeverMade.includes(code))) {
    const reason = `the outcome is unknown, ${cause.message}`
    return {
      error: new UnknownOutcomeError({ ...prepared, reason, cause }),
      repeat: stopped ? 'none' : 'reads',
    }
  }
  const error = new NotSentError({ ...prepared, reason: `not sent, ${cause.message}`, cause })
  if (stopped) return { error, repeat: 'none' }
  if (codes.some((code) => refused.includes(code))) return { error, repeat: 'all' }
  return { error, repeat: codes.some((code) => passing.test(code)) ? 'reads' : 'none' }
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return [`${(error as { code?: unknown }).code}`, ...codesOf(error.cause)]
}
