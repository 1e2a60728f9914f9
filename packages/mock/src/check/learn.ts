import type { OperationId } from '../contract/operation-types.ts'
import type { Answer } from '../engine/answer.ts'

/** What earlier answers have shown: ids by the name of the parameter that takes them, and what must not be shown. */
export interface Known {
  ids: Record<string, string>
  token: string | undefined
  secrets: Set<string>
}

/** Takes from an answer what later calls need: the token, ids. Answers can have any form. */
export function learn(id: OperationId, { status, body }: Answer, known: Known): void {
  if (status >= 300) return
  if (id === 'createToken') learnToken(body, known)
  const remember = (name: string, value: unknown) => {
    // What is made of dots leads elsewhere in a path.
    if (typeof value === 'string' && !/^\.{0,2}$/.test(value)) known.ids[name] ??= value
  }
  if (id === 'listOrganizations') remember('organizationId', at(body, 0, 'id'))
  if (id === 'startRestoreSession' || id === 'startOwnRestoreSession')
    remember('restoreSessionId', at(body, 'id'))
  if (id === 'listRestoreSessions') remember('restoreSessionId', runningIn(body))
  if (id === 'listOneDrives') remember('oneDriveId', at(body, 'results', 0, 'id'))
  if (id === 'listRestoreEvents') remember('eventId', at(body, 'results', 0, 'id'))
}

const minTokenLength = 16

/** What is long enough for a token is not shown later, under whatever name it came. */
function learnToken(body: unknown, known: Known): void {
  const token = at(body, 'access_token')
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) known.token ??= token
  for (const value of typeof body === 'object' && body !== null ? Object.values(body) : [])
    if (typeof value === 'string' && value.length >= minTokenLength) known.secrets.add(value)
}

/** A OneDrive session that is running, for choice. */
function runningIn(body: unknown): unknown {
  const list = Array.isArray(body) ? body : at(body, 'results')
  const running = (Array.isArray(list) ? list : []).filter((session) => at(session, 'state') === 'Working')
  return at(running.find((session) => at(session, 'type') === 'Veod') ?? running[0], 'id')
}

/** What a value has at a place; `undefined` for any other form. */
function at(value: unknown, ...keys: (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
    value,
  )
}
