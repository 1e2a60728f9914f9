import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Notice } from '../parts/notice.tsx'
import { countOf, verbOf } from '../words/count.ts'
import { timeOf } from '../words/time.ts'
import { type RunView, runBatchesQuery } from './run-queries.ts'

/** What only a person can settle: batches whose outcome nobody knows, and those that the server failed on. */
export function NeedsPerson({ run: { id, counts } }: { run: RunView }) {
  return (
    <>
      {counts.unknown.batches > 0 && (
        <Notice
          tone="open"
          title={`The outcome of ${countOf(counts.unknown.batches, 'batch')} with ${countOf(counts.unknown.drives, 'drive')} is unknown`}
        >
          <p>
            {verbOf(counts.unknown.batches, 'It was', 'They were')} sent, and no answer says what came of it.
            The server may have restored the drives, or may still be at it. The console never sends them again
            by itself.
          </p>
          <BatchLinks id={id} state="unknown" />
        </Notice>
      )}
      {counts.failed.batches > 0 && (
        <Notice
          tone="bad"
          title={`The server failed on ${countOf(counts.failed.batches, 'batch')} with ${countOf(counts.failed.drives, 'drive')}`}
        >
          <p>
            Some of the drives may have been restored before it failed. Only the session’s events can tell.
          </p>
          <BatchLinks id={id} state="failed" />
        </Notice>
      )}
    </>
  )
}

const maxLinks = 10

function BatchLinks({ id, state }: { id: string; state: 'unknown' | 'failed' }) {
  const { data } = useQuery(runBatchesQuery(id, state, 0))
  const total = data?.total ?? 0
  return (
    <ul className="plain">
      {data?.entries.slice(0, maxLinks).map(({ number, sentAt }) => (
        <li key={number}>
          <Link href={`/runs/${id}/batches/${number}`}>Look at batch {number} and settle it</Link>{' '}
          <span className="soft">sent {timeOf(sentAt)}</span>
        </li>
      ))}
      {total > maxLinks && <li>The other {countOf(total - maxLinks, 'batch')} stand below.</li>}
    </ul>
  )
}
