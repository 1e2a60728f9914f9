import type { ReactNode } from 'react'
import { Scroll } from '../parts/scroll.tsx'
import { Tag } from '../parts/tag.tsx'
import { countOf } from '../words/count.ts'
import { clockOf } from '../words/time.ts'
import { withoutAddress } from '../words/without-address.ts'
import type { LiveEntry } from './use-live-run.ts'

/** What happened lately, the newest first. The ledger holds what matters; this is for eyes. */
export function LiveLog({ entries }: { entries: readonly LiveEntry[] }) {
  return (
    <div className="stack panel">
      {entries.length === 0 && (
        <p className="soft">
          Nothing has happened since the console was started. What it sent before stands in the batches.
        </p>
      )}
      <Scroll label="What happened">
        <ol className="log" aria-label="Events">
          {entries.toReversed().map((entry) => (
            <li key={entry.seq}>
              <time className="soft numbers" dateTime={entry.at}>
                {clockOf(entry.at)}
              </time>
              <span>{sentenceOf(entry)}</span>
            </li>
          ))}
        </ol>
      </Scroll>
    </div>
  )
}

function sentenceOf(entry: LiveEntry): ReactNode {
  switch (entry.kind) {
    case 'begun':
      return 'The run began.'
    case 'sending':
      return `Batch ${entry.batch.number} with ${countOf(entry.batch.drives, 'drive')} was sent.`
    case 'ended':
      return `Batch ${entry.batch.number} came back: ${endOf(entry.end)}`
    case 'lost':
      return `Batch ${entry.batch.number} was in flight when an earlier console ended; its outcome is unknown.`
    case 'waiting':
      return `A pause before drives are sent again: ${entry.why}`
    case 'lane-ended':
      return 'Nothing more is sent in this session.'
    case 'stopping':
      return entry.when === 'now'
        ? 'Somebody asked to stop now.'
        : 'Somebody asked to stop after the batch in flight.'
    case 'resolved':
      return `Batch ${entry.batch.number} was settled by a person.`
    case 'over':
      return entry.message ?? 'The run came to its end.'
    case 'event':
      return <EventLine event={entry.event} />
  }
}

function endOf(end: Extract<LiveEntry, { kind: 'ended' }>['end']): string {
  return end.outcome === 'succeeded' ? 'answered.' : withoutAddress(end.message)
}

function EventLine({ event }: { event: Extract<LiveEntry, { kind: 'event' }>['event'] }) {
  return (
    <>
      <Tag tone="idle">{`${event.status}`}</Tag> {event.title}
      {event.message && <span className="below soft small">{event.message}</span>}
    </>
  )
}
