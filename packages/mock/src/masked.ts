import { maskSecrets } from './contract/secrets.ts'
import type { RecordedRequest } from './journal.ts'

/** A copy that can be shown: without the token, and without what the contract marks as a password. */
export function masked(entry: RecordedRequest, secrets: Set<string>): RecordedRequest {
  const names = new Set([...secrets, 'authorization', 'cookie'])
  return maskSecrets(entry, names) as RecordedRequest
}
