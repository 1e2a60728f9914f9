import type { Tone } from '../parts/notice.tsx'
import type { BatchAccount, DriveReport } from '../run/run-queries.ts'

interface Word {
  word: string
  tone: Tone | 'idle'
}

/** The verdicts on a drive, as the page calls them; only the first one is good news. */
export const verdicts: Record<DriveReport['verdict'], Word> = {
  restored: { word: 'restored', tone: 'good' },
  failed: { word: 'failed', tone: 'bad' },
  skipped: { word: 'skipped', tone: 'warn' },
  unknown: { word: 'unknown', tone: 'open' },
  'not-done': { word: 'not done', tone: 'idle' },
}

/** What a verdict rests on. */
export const bases: Record<Exclude<DriveReport['basis'], 'ledger'>, string> = {
  statistics: 'The answer says so.',
  event: 'An event of the session says so.',
  person: 'A person has looked.',
}

/** Where a batch stands. That a call was answered with success does not say that every drive was restored. */
export const batchStates: Record<BatchAccount['state'], Word> = {
  planned: { word: 'to come', tone: 'idle' },
  sending: { word: 'in flight', tone: 'info' },
  succeeded: { word: 'answered', tone: 'info' },
  refused: { word: 'refused', tone: 'warn' },
  failed: { word: 'server failed', tone: 'bad' },
  'not-sent': { word: 'not sent', tone: 'idle' },
  unknown: { word: 'unknown', tone: 'open' },
  'resolved-done': { word: 'done, says a person', tone: 'info' },
  'resolved-not-done': { word: 'not done, says a person', tone: 'idle' },
}

/** What is known of a drive of which only its call is known. */
export const calls: Record<BatchAccount['state'], string> = {
  planned: 'It has not been sent.',
  sending: 'Its call has not come back.',
  succeeded: 'The call was answered.',
  refused: 'The server refused the call.',
  failed: 'The server failed; the drive may have been restored before that.',
  'not-sent': 'The call never reached the server.',
  unknown: 'The call was sent, and no usable answer came.',
  'resolved-done': 'A person has looked.',
  'resolved-not-done': 'A person has looked.',
}
