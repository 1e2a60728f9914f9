import type { Row } from './section.ts'

/** The rows as a table of text: best and median of each, in seconds. */
export function table(rows: Row[]): string {
  const cells = rows.map(({ what, ms, aim }) => {
    const sorted = ms.toSorted((a, b) => a - b)
    const best = sorted[0] ?? Number.NaN
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    return [what, seconds(best), seconds(median), aim === undefined ? '' : `${seconds(aim)} or less`]
  })
  const all = [['', 'best', 'median', 'aim'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n')
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
