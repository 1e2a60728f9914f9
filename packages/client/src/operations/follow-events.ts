import type { CallOptions } from '../call/options.ts'
import type { Schemas } from '../contract/types.ts'
import { RestoreSessionState } from '../generated/wire.ts'
import { createEventLog } from './event-log.ts'
import { isPassing, isRight, maxFailingMs, pause } from './patience.ts'
import { type ReadSession, stateError, stateOf } from './session-state.ts'

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
  /**
   * Ends the following in good order: what is new by then is read once more. `signal` ends it at once, with an error.
   *
   * With it reads may fail until it fires. Without it they may fail for ten minutes one after another, and a refusal below
   * 500 is the end.
   */
  until?: AbortSignal | undefined
}

/** What following needs from a client. */
export interface Followed {
  events: (from: number) => AsyncIterable<Schemas['RestoreEvent']>
  session: () => Promise<ReadSession>
}

const minPauseMs = 1_000
const maxPauseMs = 15_000

/**
 * Yields each event when it is first seen, and once more when it has ended since. Asks often while there is news and
 * seldom while there is none. When the session is over everything is read from the start, so that nothing is lost.
 */
export async function* followEvents({ events, session }: Followed, options: FollowOptions) {
  const { until, signal } = options
  const log = createEventLog(events)
  const bear = createPatience(options)
  let ended: ReadSession | undefined
  for (let pauseMs = 0; ; ) {
    const isLast = until?.aborted || ended !== undefined
    const { news, failure } = await log.read(isLast)
    yield* news
    if (isLast && failure === undefined) break
    if (isLast && until?.aborted) throw failure
    const isQuiet = failure === undefined && pauseMs > minPauseMs
    const asked = isQuiet ? await endOf(session, until) : { failure }
    bear(asked.failure)
    ended = asked.ended
    pauseMs = news.length > 0 ? minPauseMs : Math.min(Math.max(pauseMs, minPauseMs) * 1.5, maxPauseMs)
    if (!ended) await pause(pauseMs, until, signal)
  }
  if (ended && stateOf(ended) === undefined) throw stateError(ended)
}

/** The session when it is over. A state that the contract does not know is an end for whoever has set none. */
async function endOf(
  session: Followed['session'],
  until: AbortSignal | undefined,
): Promise<{ ended?: ReadSession | undefined; failure?: unknown }> {
  try {
    const read = await session()
    const state = stateOf(read)
    const isOver = state === RestoreSessionState.Stopped || (state === undefined && !until)
    return { ended: isOver ? read : undefined }
  } catch (failure) {
    return { failure }
  }
}

/** Makes what bears with failures until it must not, and then throws. */
function createPatience({ until, signal }: FollowOptions): (failure: unknown) => void {
  let failingSince = 0
  return (failure) => {
    if (failure === undefined) failingSince = 0
    else {
      failingSince ||= performance.now()
      const isTooLong = !until && performance.now() - failingSince >= maxFailingMs
      const isHopeless = !(until ? isRight(failure) : isPassing(failure))
      if (isTooLong || isHopeless || signal?.aborted) throw failure
    }
  }
}
