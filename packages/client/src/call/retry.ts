import type { Failure } from './judge.ts'
import type { Route } from './prepare.ts'

const attempts = 4
const firstPause = 300

/**
 * How long to wait before a call is sent again, in ms; `undefined` when it must not be. A call that changes something
 * is sent again only after an attempt that certainly was not executed.
 */
export function pauseBeforeRetry(
  attempt: number,
  { method }: Route,
  { repeat, after }: Failure,
): number | undefined {
  if (attempt >= attempts) return undefined
  if (repeat !== 'all' && !(repeat === 'reads' && method === 'GET')) return undefined
  return after ?? Math.random() * firstPause * 2 ** attempt
}
