import type { RestoreResult } from '@onedrive-restore/client'
import type { Problem, RestoreEvent } from './api.ts'

interface Props {
  busy?: boolean
  events?: RestoreEvent[]
  result?: RestoreResult | undefined
  problem?: Problem | undefined
}

const titles = {
  'not-sent': 'Nothing was sent',
  rejected: 'The server refused or failed',
  unknown: 'Outcome unknown: look at the events of the session before you try again',
} as const

/** What is known of a call, announced to screen readers, and the events of the session. */
export function ResultPanel({ busy = false, events = [], result, problem }: Props) {
  const failed = result?.failedDrives.length ?? 0
  return (
    <>
      <output
        className={`panel ${problem?.outcome ?? (result && (failed > 0 ? 'unknown' : 'succeeded')) ?? ''}`}
      >
        {busy && <p>The restore is running. The server answers when it is over; that can take hours.</p>}
        {result && <h2>{failed === 0 ? 'Succeeded' : `${failed} drives were not restored`}</h2>}
        {result?.failedDrives.map(({ oneDrive, error }) => (
          <p key={oneDrive.id}>
            {oneDrive.name}: {error}
          </p>
        ))}
        {problem && <h2>{titles[problem.outcome]}</h2>}
        {problem && <p>{problem.message}</p>}
      </output>
      <ol className="events" aria-label="Events">
        {events.map(({ id, status, title, message }) => (
          <li key={id}>
            <strong>{status}</strong> {title} <small>{message}</small>
          </li>
        ))}
      </ol>
    </>
  )
}
