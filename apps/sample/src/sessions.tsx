import { toArray } from '@onedrive-restore/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, client, isSending } from './client.ts'
import { Failure } from './sign-in.tsx'

/** Takes a session that works, or starts one. */
export function Sessions({ onChosen }: { onChosen: (sessionId: string) => void }) {
  const organizations = api.useQuery('get', '/Organizations')
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => toArray(client.listRestoreSessions({ type: 'Veod', state: 'Working' })),
  })
  const start = useMutation({
    mutationFn: async (organizationId: string) => {
      const explore = { datetime: new Date().toISOString(), type: 'veod' } as const
      const { id } = await client.startRestoreSession(organizationId, { explore })
      return client.waitForRestoreSession(id)
    },
    onSuccess: ({ id }) => onChosen(id),
    onError: () => sessions.refetch(), // It can be there all the same.
  })
  if (start.isPending) return <p role="status">The server opens the session.</p>
  return (
    <section>
      <h1>Take a session, or start one</h1>
      {sessions.data?.map(({ id, organization, creationTime }) => (
        <button key={id} type="button" onClick={() => onChosen(id)}>
          Take the one of {organization}, open since {creationTime?.slice(0, 10)}
        </button>
      ))}
      {organizations.data?.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => (isSending() ? undefined : start.mutate(id))}>
          Start one of {name}, as it is now
        </button>
      ))}
      <Failure of="No session" error={start.error ?? sessions.error ?? organizations.error} />
    </section>
  )
}
