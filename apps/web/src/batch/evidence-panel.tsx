import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { Tag } from '../parts/tag.tsx'
import type { BatchAccount } from '../run/run-queries.ts'
import { countOf, numberOf } from '../words/count.ts'
import { verdicts } from '../words/states.ts'
import { clockOf, timeOf } from '../words/time.ts'
import { type Evidence, evidenceQuery } from './batch-queries.ts'

/** What the session's events say since the call was sent: of each drive, and all of them. It can be read again. */
export function EvidencePanel({ batch }: { batch: BatchAccount }) {
  const { data, error, isFetching, refetch } = useQuery(evidenceQuery(batch.id))
  return (
    <section className="card stack" aria-labelledby="evidence">
      <div className="row apart">
        <div className="stack tight">
          <h2 id="evidence">What the session’s events say since then</h2>
          <p className="soft small" role="status">
            {data ? `Read at ${clockOf(data.readAt)}` : 'Reading…'}
          </p>
        </div>
        <Button variant="default" size="xs" loading={isFetching} onClick={() => refetch()}>
          Read again
        </Button>
      </div>
      {error && <ProblemNotice error={error} title="The events could not be read" />}
      {data && (
        <>
          <DriveEvidence evidence={data} />
          <EventList evidence={data} />
          <Notice tone="info" title="What this cannot say">
            <p>
              The clocks of server and console can differ, so events at the edge may be missing here or belong
              to the batch before. A drive without an event may have been restored all the same. While the
              server still works on the call, events are to come.
            </p>
          </Notice>
        </>
      )}
    </section>
  )
}

function DriveEvidence({ evidence: { drives } }: { evidence: Evidence }) {
  return (
    <div className="scroll-box">
      <Scroll label="Drives of the batch">
        <Table verticalSpacing="xs" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Drive</Table.Th>
              <Table.Th>By the events</Table.Th>
              <Table.Th>Its last event</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {drives.map(({ drive, verdict, event }) => (
              <Table.Tr key={drive.id}>
                <Table.Td>
                  {drive.name}
                  <span className="below soft small">{drive.url}</span>
                </Table.Td>
                <Table.Td>
                  <Tag tone={verdicts[verdict].tone}>{verdicts[verdict].word}</Tag>
                </Table.Td>
                <Table.Td>
                  {event ? (
                    <>
                      <span className="numbers">{clockOf(event.startTime)}</span> {event.title}
                      {event.message && <span className="below soft small">{event.message}</span>}
                    </>
                  ) : (
                    <span className="soft">none</span>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
    </div>
  )
}

function EventList({ evidence: { events, total, since } }: { evidence: Evidence }) {
  if (total === 0) return <p>The session has no event since {timeOf(since)}.</p>
  return (
    <details>
      <summary>
        {countOf(total, 'event')} since {timeOf(since)}
        {events.length < total && `, the newest ${numberOf(events.length)} of them`}
      </summary>
      <Scroll label="Events since then">
        <ol className="log">
          {events.map(({ id, startTime, status, title, message }) => (
            <li key={id}>
              <span className="soft numbers">{clockOf(startTime)}</span>
              <span>
                <Tag tone="idle">{`${status}`}</Tag> {title}
                {message && <span className="below soft small">{message}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Scroll>
    </details>
  )
}
