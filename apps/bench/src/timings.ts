import { table } from './table.ts'

/** One line of a table of times: a thing that was measured a few times. */
export interface Timing {
  what: string
  /** Every measurement, in milliseconds. */
  ms: number[]
  /** The most it should take, in milliseconds; a line to compare with has none. */
  aim?: number
}

/** Times as a table: best and median of each, in seconds. */
export function timings(rows: Timing[]): string {
  const cells = rows.map(({ what, ms, aim }) => {
    const sorted = ms.toSorted((a, b) => a - b)
    const best = sorted[0] ?? Number.NaN
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    return [what, seconds(best), seconds(median), aim === undefined ? '' : `${seconds(aim)} or less`]
  })
  return table(['', 'best', 'median', 'aim'], cells)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
