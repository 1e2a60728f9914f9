import { isNotSent, isRejected, isRestoreError } from '@onedrive-restore/client'
import { ConsoleError } from './console-error.ts'

/** What the page says after something went wrong. */
export interface Problem {
  /** Whether the call may have changed something all the same. */
  outcome: 'not-sent' | 'rejected' | 'unknown'
  sentence: string
}

/** Says what is known of a failed call, in the server's words where it has some. Anything else is a fault of the page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ConsoleError) return { outcome: error.outcome, sentence: error.message }
  if (!isRestoreError(error)) throw error
  const { outcome } = error
  if (isNotSent(error) && error.findings.length > 0)
    return { outcome, sentence: error.findings.map(({ sentence }) => sentence).join(' ') }
  if (isRejected(error)) return { outcome, sentence: error.serverMessage ?? statusSentence(error.status) }
  return { outcome, sentence: reasonOf(error) }
}

function statusSentence(status: number): string {
  return `The server answered ${status} and did not say why.`
}

/** The reason without the address in front, which people cannot use, and without saying one thing twice. */
function reasonOf({ message, method, url, cause }: Error & { method: string; url: string }): string {
  const own = message.replace(`${method} ${url}: `, '')
  const inner = cause instanceof Error && !own.includes(cause.message) ? ` (${cause.message})` : ''
  return `${own}${inner}`
}
