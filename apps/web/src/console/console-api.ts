import { type ClientResponse, hc } from 'hono/client'
import type { ConsoleApi } from '../../server/api.ts'
import { ConsoleError } from './console-error.ts'
import { reportSignedOut } from './signed-out.ts'

/** The console's own few calls, typed by its server. */
export const { api: consoleApi } = hc<ConsoleApi>(location.origin, {
  init: { credentials: 'same-origin', cache: 'no-store' },
})

type Success<Answer> =
  Answer extends ClientResponse<infer Body, infer Status, string>
    ? Status extends 200 | 201
      ? Body
      : never
    : never

/** What a call of the console answers when it goes well. */
export type Answered<Call extends (...args: never[]) => Promise<unknown>> = Success<Awaited<ReturnType<Call>>>

/**
 * What a call answered.
 *
 * @throws {ConsoleError} with the server's sentence when it refused, and when nothing came back
 */
export async function answerOf<Answer extends ClientResponse<unknown, number, string>>(
  call: Promise<Answer>,
): Promise<Success<Answer>> {
  const answer = await call.catch(() => {
    throw new ConsoleError('The console did not answer. It may have stopped, or the connection is lost.', 0)
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && body !== undefined) return body as Success<Answer>
  if (answer.status === 401) reportSignedOut()
  const { message } = Object(body) as { message?: unknown }
  const sentence = typeof message === 'string' ? message : `The console answered ${answer.status}.`
  throw new ConsoleError(sentence, answer.status)
}
