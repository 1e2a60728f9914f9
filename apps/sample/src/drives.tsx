import { toArray } from '@onedrive-restore/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { client, isSending } from './client.ts'
import { Outcome } from './outcome.tsx'
import { restore } from './restore.ts'
import { Failure } from './sign-in.tsx'

/** The drives of a session. Once something has been sent there is no form until somebody has looked. */
export function Drives({ sessionId }: { sessionId: string }) {
  const drives = useQuery({
    queryKey: ['drives', sessionId],
    queryFn: () => toArray(client.listOneDrives(sessionId)),
  })
  const sent = useMutation({ mutationFn: (form: FormData) => restore(sessionId, drives.data ?? [], form) })
  if (sent.isPending) return <p role="status">Restoring. The answer comes when the last drive is done.</p>
  if (sent.data) return <Outcome attempt={sent.data} onDone={sent.reset} />
  return (
    <form action={(form) => (isSending() ? undefined : sent.mutate(form))}>
      <h1>Restore OneDrives</h1>
      <Failure of="Not restored" error={sent.error ?? drives.error} />
      <fieldset>
        <legend>{drives.data?.length} drives in the session</legend>
        {drives.data?.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" name="drive" value={id} /> {name}
          </label>
        ))}
      </fieldset>
      <label>
        User name in Office 365 <input name="username" autoComplete="off" required />
      </label>
      <label>
        Password in Office 365 <input name="password" type="password" autoComplete="off" required />
      </label>
      <button type="submit">Restore, and keep what is there</button>
    </form>
  )
}
