import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { RunView } from '../runs/create-runs.ts'
import type { Live, LiveEntry } from '../runs/live.ts'

/**
 * What the live address of a run sends: first where it stands with what happened lately, then what is new, with where it
 * stands now. In between a sign of life.
 */
export type LiveMessage =
  | { readonly kind: 'snapshot' | 'change'; readonly run: RunView; readonly entries: readonly LiveEntry[] }
  | { readonly kind: 'heartbeat'; readonly at: string }

/** A browser that has heard nothing for some of these can take the line for dead. */
export const heartbeatMs = 10_000
const minPauseMs = 500

/**
 * Streams a run as server-sent events. No queue is kept for a listener: a slow one gets fewer and newer messages. One that
 * comes back begins with a new snapshot, and nothing is told to somebody who has signed out.
 */
export function streamLive(
  c: Context,
  live: Live,
  view: () => Promise<RunView>,
  isSignedIn: () => boolean,
): Response {
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    const send = (message: LiveMessage) => stream.writeSSE({ data: JSON.stringify(message) })
    let place = 0
    for (
      let kind: 'snapshot' | 'change' = 'snapshot';
      isSignedIn() && !gone.signal.aborted;
      kind = 'change'
    ) {
      if (kind === 'snapshot' || live.seq > place) {
        const entries = live.since(place)
        place = live.seq
        await send({ kind, run: await view(), entries })
        await live.changed(Number.POSITIVE_INFINITY, minPauseMs, gone.signal)
      } else await send({ kind: 'heartbeat', at: new Date().toISOString() })
      await live.changed(place, heartbeatMs, gone.signal)
    }
  })
  response.headers.set('connection', 'close')
  return response
}
