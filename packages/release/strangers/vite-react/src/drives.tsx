import { type components, isRestoreError, type RestoreClient } from '@onedrive-restore/client'
import { useMutation, useQuery } from '@tanstack/react-query'

interface Props {
  client: RestoreClient
  sessionId: string
  credentials: components['schemas']['RestoreCredentials']
}

/** Lists the drives of a session and restores all of them; the outcome is shown, whatever it is. */
export function Drives({ client, sessionId, credentials }: Props) {
  const drives = useQuery({
    queryKey: ['drives', sessionId],
    // The client repeats what may be repeated; nobody else does.
    retry: false,
    queryFn: async () => {
      const found = []
      for await (const drive of client.listOneDrives(sessionId)) found.push(drive)
      return found
    },
  })
  const restore = useMutation({
    retry: false,
    mutationFn: (OneDrives: components['schemas']['OneDrive'][]) =>
      client.restoreOneDrives(sessionId, {
        restoreToOriginalLocation: {
          OneDrives,
          DocumentVersion: 'last',
          DocumentAction: 'keep',
          ...credentials,
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
      <button
        type="button"
        // Not again after whatever came of it: somebody has to look first.
        disabled={!drives.data || !restore.isIdle}
        onClick={() => drives.data && restore.mutate(drives.data)}
      >
        Restore
      </button>
      <output>{outcome}</output>
    </main>
  )
}
