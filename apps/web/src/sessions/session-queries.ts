import { enums } from '@onedrive-restore/client'
import { queryOptions } from '@tanstack/react-query'
import { client, type Session } from '../console/client.ts'

const { Working, Starting } = enums.RestoreSessionState

/** The open sessions that show OneDrives, the newest first. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => {
    const like = { type: enums.RestoreSessionType.Veod }
    const sessions = await Array.fromAsync(client.listRestoreSessions(like, { signal }))
    return sessions.filter(isOpen).sort((a, b) => timeOf(b) - timeOf(a))
  },
  // Whether a session that is starting has begun to work is news.
  refetchInterval: ({ state }) => (state.data?.some(isStarting) ? 2_000 : false),
})

/** One session, as it stands now. */
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: ({ signal }) => client.getRestoreSession(id, { signal }),
    refetchInterval: ({ state }) => (state.data && isStarting(state.data) ? 2_000 : false),
  })

/** The organizations of which a backup can be opened. */
export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: ({ signal }) => client.listOrganizations({ signal }),
})

/** Whether drives can be restored in it. */
export function isWorking({ state }: Session): boolean {
  return state === Working
}

function isStarting({ state }: Session): boolean {
  return state === Starting
}

function isOpen(session: Session): boolean {
  return isWorking(session) || isStarting(session)
}

function timeOf({ creationTime = '' }: Session): number {
  return Date.parse(creationTime) || 0
}
