import { findingsIn } from '../contract/findings.ts'
import { NotSentError } from '../errors/restore-error.ts'
import type { Prepared } from './prepare.ts'

/** Throws before anything is sent when the contract does not take a body. */
export function checkBody({ call }: Prepared, body: unknown): void {
  const findings = findingsIn(call.operation, body)
  const [first, ...more] = findings
  if (!first) return
  const others = more.length > 0 ? ` There is more: ${more.length}.` : ''
  const reason = `not sent, the body is wrong at ${first.pointer || '/'}: ${first.sentence}${others}`
  throw new NotSentError({ call, reason, findings })
}
