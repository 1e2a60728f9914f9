import { toArray, verdictsOf } from '@onedrive-restore/client'
import { useQuery } from '@tanstack/react-query'
import { client } from './client.ts'
import type { Attempt } from './restore.ts'
import { Failure } from './sign-in.tsx'

/** What is known of each drive. After a lost answer somebody has to look before the next restore. */
export function Outcome({ attempt, onDone }: { attempt: Attempt; onDone: () => void }) {
  const { sessionId, drives, earlier, statistics, doubt } = attempt
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['events', sessionId],
    queryFn: () => toArray(client.listRestoreEvents(sessionId)),
    enabled: !doubt,
    gcTime: 0,
  })
  const events = data?.filter(({ id }) => !earlier.has(id))
  return (
    <section aria-live="polite">
      <h1>{doubt ? 'Unknown: the server may be restoring' : 'The server has answered'}</h1>
      {doubt && <p>Look at the events before anything is sent again. ({doubt})</p>}
      <ul>
        {verdictsOf(drives, { statistics, events }).map(({ drive, verdict, event }) => (
          <li key={drive.id}>
            {drive.name}: <strong>{verdict === 'unknown' ? 'nobody knows' : verdict}</strong>
            <small>{event?.title ?? 'No event that was read names it.'}</small>
          </li>
        ))}
      </ul>
      <button type="button" disabled={isFetching} onClick={() => refetch()}>
        {data ? 'Look at the events again' : 'Look at the events'}
      </button>
      <button type="button" disabled={!data} onClick={onDone}>
        Choose drives again
      </button>
      <p>A second keep is not known to be harmless: it can leave another copy beside each file.</p>
      <Failure of="The events could not be read" error={error} />
    </section>
  )
}
