import { isRestoreError, type RestoreError } from '@onedrive-restore/client'
import { LedgerError } from '@onedrive-restore/runs'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Something that the console does not do, with the status and the one sentence that the page is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: ContentfulStatusCode

  constructor(status: ContentfulStatusCode, message: string) {
    super(message)
    this.status = status
  }
}

const statusOfLedger: Partial<Record<LedgerError['reason'], ContentfulStatusCode>> = {
  'not-found': 404,
  'another-plan': 409,
  'wrong-state': 409,
}

/**
 * What the page is told of an error: the server's own answer where there is one, 502 where the server behind the console
 * was lost. Messages of client and ledger hold no secret; of any other error only that there was one is told.
 */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof LedgerError) return new Refusal(statusOfLedger[error.reason] ?? 500, error.message)
  if (isRestoreError(error)) return refusalOfCall(error)
  return new Refusal(500, 'The console itself failed; its own output says more.')
}

/** The same, and what nobody foresaw is told on the console's own output: where it was thrown, and nothing that it holds. */
export function toldRefusal(error: unknown): Refusal {
  const isForeseen = error instanceof Refusal || error instanceof LedgerError || isRestoreError(error)
  if (!isForeseen && error instanceof Error)
    console.error(`${error.name}\n${error.stack?.match(/^ +at .*$/gm)?.join('\n')}`)
  return refusalOf(error)
}

function refusalOfCall(error: RestoreError): Refusal {
  if (error.outcome === 'rejected') {
    const isRefused = error.status >= 400 && error.status < 600
    const status = isRefused ? (error.status as ContentfulStatusCode) : 502
    return new Refusal(status, error.serverMessage ?? error.message)
  }
  if (error.outcome === 'not-sent' && error.findings.length > 0)
    return new Refusal(400, error.findings.map(({ sentence }) => sentence).join(' '))
  return new Refusal(502, `The backup server did not answer. ${error.message}`)
}
