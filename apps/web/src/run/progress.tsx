import { Elapsed } from '../parts/elapsed.tsx'
import { Notice } from '../parts/notice.tsx'
import { countOf, numberOf } from '../words/count.ts'
import { clockOf, spanOf } from '../words/time.ts'
import { headlineOf, settledOf } from './headline.ts'
import type { RunView, Standing } from './run-queries.ts'
import { useRate } from './use-rate.ts'

interface Props {
  run: RunView
  /** Shows the drives with a verdict. */
  onShow: (verdict: string) => void
}

const parts = [
  { name: 'restored', word: 'restored', verdict: 'restored', tone: 'good' },
  { name: 'failed', word: 'failed', verdict: 'failed', tone: 'bad' },
  { name: 'skipped', word: 'skipped', verdict: 'skipped', tone: 'warn' },
  { name: 'unknown', word: 'unknown', verdict: 'unknown', tone: 'open' },
  { name: 'notDone', word: 'not done', verdict: 'not-done', tone: 'idle' },
  { name: 'inFlight', word: 'in flight', verdict: '', tone: 'info' },
  { name: 'toCome', word: 'to come', verdict: '', tone: '' },
] as const satisfies { name: keyof Standing; word: string; verdict: string; tone: string }[]

/** How far a run is, in one sentence, one bar and its numbers. */
export function Progress({ run, onShow }: Props) {
  const { standing } = run
  const { tone, title, sentence } = headlineOf(run)
  return (
    <section className="stack" aria-label="Progress">
      <Notice tone={tone} title={title}>
        {sentence && <p>{sentence}</p>}
        {run.isRunning && <Now run={run} />}
      </Notice>
      <div className="progress-bar" aria-hidden>
        {parts.map(({ name, tone }) => (
          <span key={name} className={tone} style={{ flexGrow: standing[name] }} />
        ))}
      </div>
      <ul className="tiles">
        {parts.map(({ name, word, verdict, tone }) => (
          <li key={name}>
            {verdict ? (
              <button type="button" className={`tile ${tone}`} onClick={() => onShow(verdict)}>
                <strong className="numbers">{numberOf(standing[name])}</strong>{' '}
                <span className="tile-word">{word}</span>
              </button>
            ) : (
              <span className={`tile ${tone}`}>
                <strong className="numbers">{numberOf(standing[name])}</strong>{' '}
                <span className="tile-word">{word}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What happens at this moment, and how fast. */
function Now({ run }: { run: RunView }) {
  const { carrying, standing } = run
  const settled = settledOf(standing)
  const batches = Object.values(run.counts).reduce((sum, { batches }) => sum + batches, 0)
  const perMinute = useRate(settled, carrying?.startedAt)
  const minutesLeft = perMinute ? (standing.total - settled) / perMinute : undefined
  return (
    <>
      {carrying?.sending && (
        <p>
          Batch {numberOf(carrying.sending.number)} of {numberOf(batches)} with{' '}
          {countOf(carrying.sending.drives, 'drive')} is in flight since {clockOf(carrying.sending.since)} (
          <Elapsed since={Date.parse(carrying.sending.since)} />
          ). The server answers when its last drive is done; that can take hours.
        </p>
      )}
      {carrying?.waiting && (
        <p>
          Waiting until {clockOf(carrying.waiting.until)}: {carrying.waiting.why}
        </p>
      )}
      {carrying && (
        <p className="numbers">
          Elapsed <Elapsed since={Date.parse(carrying.startedAt)} />
          {perMinute !== undefined && ` · ${numberOf(Math.round(perMinute))} drives a minute`}
          {minutesLeft !== undefined && ` · about ${spanOf(minutesLeft * 60_000)} left`}
        </p>
      )}
    </>
  )
}
