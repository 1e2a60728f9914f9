import { type components, type RestoreClient, toArray, verdictsOf } from '@onedrive-restore/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { restoreDrives } from './restore'

interface Props {
  client: RestoreClient
  sessionId: string
  credentials: components['schemas']['RestoreCredentials']
}

/** Restores all drives of a session, and says of each what is known. */
export function Drives({ client, sessionId, credentials }: Props) {
  const queries = useQueryClient()
  const drives = useQuery({
    queryKey: ['drives', sessionId],
    // The client repeats what may be repeated; nobody else does.
    retry: false,
    queryFn: () => toArray(client.listOneDrives(sessionId)),
  })
  const restore = useMutation({
    retry: false,
    // One that waited for the network would leave when nobody looks any more.
    networkMode: 'always',
    mutationFn: (chosen: components['schemas']['OneDrive'][]) =>
      restoreDrives(client, sessionId, chosen, credentials),
  })
  const events = useQuery({
    queryKey: ['events', sessionId],
    retry: false,
    gcTime: 0,
    enabled: restore.isSuccess,
    queryFn: () => toArray(client.listRestoreEvents(sessionId)),
  })
  const sent = restore.data
  const news = sent && events.data?.filter(({ id }) => !sent.older.has(id))
  const verdicts = verdictsOf(drives.data ?? [], { statistics: sent?.statistics, events: news })
  const failure = drives.error ?? restore.error ?? events.error
  return (
    <main>
      <ul>
        {verdicts.map(({ drive, verdict }) => (
          <li key={drive.id}>
            {drive.name}
            {sent && `: ${verdict === 'unknown' ? 'nobody knows' : verdict}`}
          </li>
        ))}
      </ul>
      <button
        type="button"
        // Not again after whatever came of it: somebody has to look first.
        disabled={!drives.data || !restore.isIdle}
        // The second click of a double click comes before the button is off.
        onClick={() => drives.data && !queries.isMutating() && restore.mutate(drives.data)}
      >
        Restore
      </button>
      <button type="button" disabled={!sent} onClick={() => events.refetch()}>
        Look at the events again
      </button>
      {sent && <output>{sent.isDoubtful ? 'The server may be restoring' : 'The server has answered'}</output>}
      {failure && <strong role="alert">{failure.message}</strong>}
    </main>
  )
}
