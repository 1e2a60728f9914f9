import type { CallOptions } from '../call/options.ts'
import type { Schemas } from '../contract/types.ts'
import { RestoreSessionState } from '../generated/wire.ts'
import { isPassing, maxFailingMs, pause } from './patience.ts'
import { type ReadSession, stateError, stateOf } from './session-state.ts'

const pauseMs = 1_000

/** Reads a session again and again until it is working. */
export async function waitForSession(
  read: () => Promise<ReadSession>,
  { limits, signal }: CallOptions,
): Promise<Schemas['RestoreSession']> {
  const totalMs = limits?.total ?? maxFailingMs
  const started = performance.now()
  for (;;) {
    let failure: unknown
    try {
      const session = await read()
      const state = stateOf(session)
      if (state === RestoreSessionState.Working) return session.data
      failure = stateError(session)
      if (state !== RestoreSessionState.Starting) throw failure
    } catch (error) {
      if (error === failure || signal?.aborted || !isPassing(error)) throw error
      failure = error
    }
    if (performance.now() - started >= totalMs) throw failure
    await pause(pauseMs, signal)
  }
}
