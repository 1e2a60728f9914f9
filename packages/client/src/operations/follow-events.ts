import { sleep } from '../call/deadline.ts'
import type { CallOptions } from '../call/options.ts'
import type { Schemas } from '../contract/types.ts'
import { RestoreEventStatus, RestoreSessionState } from '../generated/wire.ts'

/**
 * How to follow events.
 *
 * @example
 * import { createRestoreClient, type FollowOptions } from '@onedrive-restore/client'
 *
 * const options: FollowOptions = { until: AbortSignal.timeout(100) }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * for await (const event of client.followRestoreEvents('61954db6-7278-4d26-86f7-888bda5a4ec4', options)) {
 *   console.log(event.title)
 * }
 */
export interface FollowOptions extends CallOptions {
  /** Ends the following in good order: what is new by then is read once more. `signal` ends it at once, with an error. */
  until?: AbortSignal
}

/** What following needs from a client. */
export interface Followed {
  events: (from: number) => AsyncIterable<Schemas['RestoreEvent']>
  session: () => Promise<Schemas['RestoreSession']>
}

const shortestPause = 1_000
const longestPause = 15_000

/**
 * Yields each event once, when it is over, in the server's order. Asks often while there is news and seldom while there
 * is none. When the session has ended everything is read from the start, so that nothing is lost.
 */
export async function* followEvents({ events, session }: Followed, { until, signal }: FollowOptions) {
  const seen = new Set<string>()
  let from = 0
  let pause = 0
  for (;;) {
    const isQuiet = pause > shortestPause
    const isLast = until?.aborted || (isQuiet && (await session()).state === RestoreSessionState.Stopped)
    const before = seen.size
    let place = isLast ? 0 : from
    for await (const event of events(place)) {
      const isOver = event.status !== RestoreEventStatus.Running
      if (isOver && place === from) from++
      place++
      if (seen.has(event.id) || !(isOver || isLast)) continue
      seen.add(event.id)
      yield event
    }
    if (isLast) return
    pause = seen.size > before ? shortestPause : Math.min(Math.max(pause, shortestPause) * 1.5, longestPause)
    await wait(pause, until, signal)
  }
}

/** Waits, but not longer than until one of the signals fires. */
async function wait(ms: number, ...signals: (AbortSignal | undefined)[]): Promise<void> {
  const woken = new AbortController()
  const wake = () => woken.abort()
  if (signals.some((signal) => signal?.aborted)) wake()
  for (const signal of signals) signal?.addEventListener('abort', wake)
  await sleep(ms, woken.signal).catch(() => {})
  for (const signal of signals) signal?.removeEventListener('abort', wake)
}
