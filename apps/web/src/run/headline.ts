import type { Tone } from '../parts/notice.tsx'
import { countOf, numberOf, verbOf } from '../words/count.ts'
import type { RunView, Standing } from './run-queries.ts'

/** The one sentence that says how a run stands. */
export interface Headline {
  tone: Tone
  title: string
  sentence: string
}

const whyEnded: Record<string, string> = {
  'nothing-left': 'Every batch was sent.',
  stopped: 'It was stopped.',
  unknown: 'It stopped because nobody knows the outcome of a batch.',
  failed: 'It stopped because the server refused a batch or failed on it.',
  'session-ended': 'It stopped because the restore session is not open any more.',
  error: 'It stopped because of a failure.',
}

/** Says how a run stands, never better than what is known of its drives. */
export function headlineOf(run: RunView): Headline {
  const { carrying, standing } = run
  const { total } = standing
  if (run.isRunning) {
    const title = `Running: ${numberOf(settledOf(standing))} of ${countOf(total, 'drive')}`
    const sentence = carrying?.stopping
      ? carrying.stopping === 'now'
        ? 'It is being stopped at once.'
        : 'It stops when the batch in flight has come back.'
      : 'It goes on without this page: close it, reload it, come back to its address.'
    return { tone: 'info', title, sentence }
  }
  const why = whyOver(carrying)
  return { tone: toneOf(standing), title: titleOf(standing), sentence: why }
}

/** How many drives nothing more will be heard about by itself. */
export function settledOf({ total, inFlight, toCome }: Standing): number {
  return total - inFlight - toCome
}

function whyOver(carrying: RunView['carrying']): string {
  if (carrying?.stopping === 'now')
    return 'It was stopped at once; the console waited for no answer any more.'
  return carrying?.over?.message ?? whyEnded[carrying?.over?.why ?? ''] ?? ''
}

function toneOf({ total, restored, unknown, failed, toCome }: Standing): Tone {
  if (unknown > 0) return 'open'
  if (failed > 0) return 'bad'
  if (toCome > 0) return 'info'
  return restored === total ? 'good' : 'warn'
}

/** Names first what somebody has to look at. */
function titleOf({ total, restored, failed, skipped, unknown, notDone, toCome, inFlight }: Standing): string {
  if (restored === total) return `${countOf(total, 'drive')} restored`
  const parts = [
    unknown > 0 && `${numberOf(unknown)} unknown`,
    failed > 0 && `${numberOf(failed)} failed`,
    skipped > 0 && `${numberOf(skipped)} skipped`,
    notDone > 0 && `${numberOf(notDone)} not done`,
    toCome > 0 && `${numberOf(toCome)} still to send`,
    inFlight > 0 && `${numberOf(inFlight)} in flight`,
  ].filter((part) => part !== false)
  const rest =
    restored === 0 ? 'none is restored' : `${numberOf(restored)} ${verbOf(restored, 'is', 'are')} restored`
  return `Of ${countOf(total, 'drive')}: ${parts.join(', ')}; ${rest}`
}
