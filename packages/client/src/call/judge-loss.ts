import { NotSentError, UnknownOutcomeError } from '../errors/restore-error.ts'
import { withoutSecrets } from '../errors/without-secrets.ts'
import type { Failure } from './judge.ts'
import type { Prepared, Secrets } from './prepare.ts'

const neverConnected = ['NOT_CONNECTED', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']
// Codes of the operating system pass; a certificate that is not trusted has a code with an underscore, and stays so.
const passing = /^(E[A-Z]+|EAI_AGAIN)$/

/** Says what it means that there was no answer. */
export function judgeLoss(
  { call }: Prepared,
  lost: unknown,
  secrets: Secrets,
  signal: AbortSignal | undefined,
): Failure {
  const isStopped = signal?.aborted
  const codes = codesOf(lost, isStopped && signal.reason)
  const cause = withoutSecrets(lost, secrets())
  const why = cause.message || codesOf(cause, undefined).join(' ')
  if (!codes.some((code) => neverConnected.includes(code))) {
    const error = new UnknownOutcomeError({ call, reason: `the outcome is unknown, ${why}`, cause })
    return { error, isTransient: !isStopped }
  }
  const isTransient = !isStopped && codes.some((code) => passing.test(code))
  return { error: new NotSentError({ call, reason: `not sent, ${why}`, cause }), isTransient }
}

/**
 * The codes of an error and its causes, which may lead in a circle. Why the caller has stopped is none of them: it can
 * be an error of another call, which was not sent.
 */
function codesOf(error: unknown, reason: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || error === reason || depth > 9) return []
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(cause, reason, depth + 1)]
}

/** An attempt that never came to be sent. */
export function judgeUnsent({ call }: Prepared, why: string, error: unknown, secrets: Secrets): Failure {
  const cause = error === undefined ? undefined : withoutSecrets(error, secrets())
  return { error: new NotSentError({ call, reason: `not sent, ${why}`, cause }), isTransient: false }
}
