import { isRestoreError, type RestoreClient } from '@onedrive-restore/client'
import { useMutation, useQuery } from '@tanstack/react-query'

interface Props {
  client: RestoreClient
  sessionId: string
}

/** Lists the drives of a session and restores all of them; the outcome is shown, whatever it is. */
export function Drives({ client, sessionId }: Props) {
  const drives = useQuery({
    queryKey: ['drives', sessionId],
    queryFn: async () => {
      const found = []
      for await (const drive of client.listOneDrives(sessionId)) found.push(drive)
      return found
    },
  })
  const restore = useMutation({
    // The client repeats what may be repeated; nobody else does.
    retry: false,
    mutationFn: () =>
      client.restoreOneDrives(sessionId, {
        restoreToOriginalLocation: {
          OneDrives: drives.data ?? [],
          DocumentVersion: 'last',
          DocumentAction: 'keep',
          OnPremisesUsername: 'admin',
          OnPremisesPassword: 'correct-horse-battery',
        },
      }),
  })
  const outcome = isRestoreError(restore.error) ? restore.error.outcome : restore.status
  return (
    <main>
      <ul>
        {drives.data?.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <button type="button" disabled={!drives.data} onClick={() => restore.mutate()}>
        Restore
      </button>
      <output>{outcome}</output>
    </main>
  )
}
