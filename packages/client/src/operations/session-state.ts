import type { Schemas } from '../contract/types.ts'
import { type NamedCall, UnknownOutcomeError } from '../errors/restore-error.ts'
import { RestoreSessionState } from '../generated/wire.ts'

/** A session, and the call that has read it. */
export interface ReadSession {
  data: Schemas['RestoreSession']
  call: NamedCall
}

/** The state of a session as the contract spells it, since servers do not look at case; `undefined` for any other. */
export function stateOf({ data }: ReadSession): Schemas['RestoreSessionState'] | undefined {
  const state = `${data.state}`.toLowerCase()
  return Object.values(RestoreSessionState).find((known) => known.toLowerCase() === state)
}

/** The error of waiting for something that a session in this state does not do. */
export function stateError({ data, call }: ReadSession): UnknownOutcomeError {
  return new UnknownOutcomeError({
    call,
    reason: `the state of the session is ${JSON.stringify(data.state)}`,
  })
}
