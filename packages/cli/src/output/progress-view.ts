import type { Progress, RunCounts } from '@onedrive-restore/runs'
import type { CommandContext } from '../context.ts'
import { printable, say } from './print.ts'

/** Shows how far a run is; see {@link createProgressView}. */
export interface ProgressView {
  tell(progress: Progress): void
  end(): void
}

const redrawMs = 500

/**
 * Shows a run on standard error, so that standard output stays for what is asked for: a line that is drawn again on a
 * terminal, and a line per batch elsewhere.
 *
 * @param counts how the run stood when it was started
 */
export function createProgressView(context: CommandContext, counts: RunCounts): ProgressView {
  const { stderr } = context
  const total = sumOf(counts)
  const before = total.drives - counts.planned.drives
  const started = Date.now()
  let batches = total.batches - counts.planned.batches
  let drives = before
  let last = ''
  const draw = () => {
    const elapsed = (Date.now() - started) / 1000
    const rate = (drives - before) / Math.max(elapsed, 1)
    const left = rate > 0 ? durationOf((total.drives - drives) / rate) : 'unknown'
    const line = `${batches}/${total.batches} batches, ${drives}/${total.drives} drives, ${durationOf(elapsed)}, ${rate.toFixed(1)} drives/s, left ${left}. ${last}`
    stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
  let timer = stderr.isTTY ? setInterval(draw, redrawMs) : undefined
  return {
    tell(progress) {
      last = printable(sentenceOf(progress))
      if (progress.kind === 'ended') {
        batches++
        drives += progress.batch.drives.length
      }
      if (timer) draw()
      // A line per event would bury those of the batches; they are in the JSON lines, and `events` prints them.
      else if (progress.kind !== 'event') say(context, last)
    },
    end() {
      if (timer) stderr.write('\n')
      clearInterval(timer)
      timer = undefined
    },
  }
}

function sentenceOf(progress: Progress): string {
  switch (progress.kind) {
    case 'sending':
      return `Batch ${progress.batch.number}: ${progress.batch.drives.length} drives are being restored.`
    case 'event':
      return `Batch ${progress.batch.number}: ${progress.event.status}, ${progress.event.title}`
    case 'ended':
      return `Batch ${progress.batch.number}: ${progress.end.outcome}${'message' in progress.end ? `, ${progress.end.message}` : ''}.`
    case 'lost':
      return `Batch ${progress.batch.number}: unknown, whoever sent it is gone.`
    case 'waiting':
      return `Waiting ${durationOf(progress.ms / 1000)}: ${progress.why}.`
    case 'lane-ended':
      return `Restore session ${progress.lane.restoreSessionId}: ${progress.why}.`
  }
}

function sumOf(counts: RunCounts): { batches: number; drives: number } {
  const all = Object.values(counts)
  return {
    batches: all.reduce((sum, { batches }) => sum + batches, 0),
    drives: all.reduce((sum, { drives }) => sum + drives, 0),
  }
}

function durationOf(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return [
    ...(hours ? [`${hours} h`] : []),
    ...(whole >= 60 ? [`${minutes} min`] : []),
    `${whole % 60} s`,
  ].join(' ')
}
