import { createRestoreClient, isRejected, restoreOneDrivesExamples } from '../src/index.ts'
import { baseUrl, sessionId } from './scripted.ts'

type Body = (typeof restoreOneDrivesExamples)['on-premises-keep']

/** Example 1 with another password. */
export function bodyWith(password: unknown): Body {
  const body = structuredClone(restoreOneDrivesExamples['on-premises-keep'])
  Object.assign(body.restoreToOriginalLocation, { OnPremisesPassword: password })
  return body
}

/** The error of a bulk restore with a password that a server refuses with an answer. */
export async function refusal(password: unknown, answer: unknown, token = 'any-token') {
  const transport = async () => Response.json(answer, { status: 400 })
  const options = { baseUrl, token, transport, sendUncheckedBodies: true }
  const error = await createRestoreClient(options)
    .restoreOneDrives(sessionId, bodyWith(password))
    .catch((error) => error)
  if (!isRejected(error)) throw error
  return error
}

/** What is left of a sentence in a refusal. */
export async function masked(password: string, message: string, token?: string) {
  return (await refusal(password, { message }, token)).serverMessage
}
