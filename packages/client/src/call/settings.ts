import type { Transport } from '../transport/transport.ts'
import type { AroundAttempt, AttemptRecord } from './attempt-record.ts'
import type { Limits } from './limits.ts'
import type { Tokens } from './tokens.ts'

/** What the calls of one client share. */
export interface Settings {
  readonly baseUrl: () => string
  readonly transport: Transport
  readonly limits: Limits | undefined
  readonly maxRetries: number
  readonly headers: Record<string, string>
  readonly log: ((record: AttemptRecord) => unknown) | undefined
  readonly around: AroundAttempt | undefined
  readonly tokens: Tokens
  readonly sendUncheckedBodies: boolean
}
