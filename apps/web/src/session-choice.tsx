import { enums } from '@onedrive-restore/client'
import { useEffect, useState } from 'react'
import { client, type Organization, type Session } from './api.ts'

interface Props {
  step: (run: () => Promise<void>) => Promise<void>
  chosen: Session | undefined
  onChoose: (session: Session) => void
}

const running = {
  type: enums.RestoreSessionType.Veod,
  state: enums.RestoreSessionState.Working,
} as const

/** The backups that are open, and the organizations of which one can be opened. */
export function SessionChoice({ step, chosen, onChoose }: Props) {
  const [sessions, setSessions] = useState<Session[]>([])
  const [organizations, setOrganizations] = useState<Organization[]>([])

  useEffect(() => {
    step(async () => {
      setSessions(await Array.fromAsync(client.listRestoreSessions(running)))
      setOrganizations(await client.listOrganizations())
    })
  }, [])

  const open = ({ id }: Organization) =>
    step(async () => {
      const explore = { datetime: new Date().toISOString(), type: enums.ExploreType.veod }
      const session = await client.startRestoreSession(id, { explore })
      setSessions((before) => [...before, session])
      onChoose(session)
    })

  return (
    <fieldset>
      <legend>Restore session</legend>
      <div className="choices">
        {sessions.map((session) => (
          <label key={session.id}>
            <input
              type="radio"
              name="session"
              checked={session.id === chosen?.id}
              onChange={() => onChoose(session)}
            />
            {session.name ?? session.id} <small>{session.id}</small>
          </label>
        ))}
      </div>
      {organizations.map((organization) => (
        <button key={organization.id} type="button" className="plain" onClick={() => open(organization)}>
          Open the latest backup of {organization.name}
        </button>
      ))}
    </fieldset>
  )
}
