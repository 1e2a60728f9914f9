import type { OperationId } from '../contract/operation-types.ts'
import type { Answer } from '../engine/answer.ts'
import type { components } from '../generated/schema.ts'

type Schemas = components['schemas']

/** Takes from an answer what later calls need: the token, ids. Answers can have any form. */
export function learn(id: OperationId, { status, body }: Answer, known: Record<string, string>): void {
  if (status >= 300 || typeof body !== 'object' || body === null) return
  const remember = (name: string, value: unknown) => {
    if (typeof value === 'string' && !known[name]) known[name] = value
  }
  if (id === 'createToken') remember('token', (body as Schemas['Token']).access_token)
  if (id === 'listOrganizations') remember('organizationId', (body as Schemas['Organization'][])[0]?.id)
  if (id === 'startRestoreSession' || id === 'startOwnRestoreSession')
    remember('restoreSessionId', (body as Schemas['RestoreSession']).id)
  if (id === 'listOneDrives') remember('oneDriveId', (body as Schemas['OneDrivePage']).results?.[0]?.id)
  if (id === 'listRestoreEvents') remember('eventId', (body as Schemas['RestoreEventPage']).results?.[0]?.id)
  if (id === 'listRestoreSessions')
    remember('restoreSessionId', runningIn(body as Schemas['RestoreSessionList']))
}

/** A OneDrive session that is running, for choice. */
function runningIn(list: Schemas['RestoreSessionList']): string | undefined {
  const sessions = Array.isArray(list) ? list : list.results
  const running = sessions?.filter(({ state }) => state === 'Working')
  return (running?.find(({ type }) => type === 'Veod') ?? running?.[0])?.id
}
