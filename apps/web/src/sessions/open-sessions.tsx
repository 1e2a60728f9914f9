import { Button, Loader, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Session } from '../console/client.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { countOf } from '../words/count.ts'
import { timeOf } from '../words/time.ts'
import { isWorking, sessionsQuery } from './session-queries.ts'

/** The sessions that are open, to be found by organization, person or id. */
export function OpenSessions() {
  const { data: sessions, error, isFetching, refetch } = useQuery(sessionsQuery)
  const [search, setSearch] = useState('')
  const found = sessions?.filter((session) => isFoundBy(session, search.trim().toLowerCase()))
  return (
    <section className="card stack" aria-labelledby="open-sessions">
      <div className="row apart">
        <h2 id="open-sessions">Open sessions</h2>
        <Button size="xs" variant="default" loading={isFetching} onClick={() => refetch()}>
          Read again
        </Button>
      </div>
      {error && <ProblemNotice error={error} title="The sessions could not be read" />}
      {!sessions && !error && <Loader size="sm" aria-label="Reading the sessions" />}
      {sessions && sessions.length > 3 && (
        <TextInput
          type="search"
          label="Find"
          description="By organization, who opened it, or id"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {found && (
        <p className="soft small" role="status">
          {found.length === 0 ? 'No session is open.' : `${countOf(found.length, 'session')} open`}
        </p>
      )}
      <ul className="session-list">
        {found?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { id, name, organization, creationTime, initiatedBy, state, details } = session
  const title = name ?? organization ?? id
  return (
    <li>
      <div className="stack tight">
        <span className="row">
          <strong>{title}</strong>
          <Tag tone={isWorking(session) ? 'good' : 'info'}>{state}</Tag>
        </span>
        <span className="soft small">
          {[organization !== title && organization, `opened ${timeOf(creationTime)}`, initiatedBy]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="soft small">
          <code>{id}</code>
        </span>
        {details && <span className="soft small">{details}</span>}
      </div>
      {isWorking(session) && (
        <Button
          component={Link}
          href={`/sessions/${id}/drives`}
          size="xs"
          aria-label={`Choose drives of ${title}`}
        >
          Choose drives
        </Button>
      )}
    </li>
  )
}

function isFoundBy({ id, name, organization, initiatedBy }: Session, search: string): boolean {
  return [id, name, organization, initiatedBy].some((text) => text?.toLowerCase().includes(search))
}
