import type { Rejected } from './read-drive-csv.ts'

/** The rejected lines as CSV, each with its place and the reason, to be mended and given again. */
export async function rejectFileOf(rejected: readonly Rejected[]): Promise<string> {
  const { default: papa } = await import('papaparse')
  const widest = Math.max(...rejected.map(({ cells }) => cells.length))
  const cellNames = Array.from({ length: widest }, (_, index) => `cell ${index + 1}`)
  const rows = rejected.map(({ line, cells, reason }) => [line, reason, ...cells])
  // A spreadsheet must not run what somebody has typed into a list of drives.
  return papa.unparse({ fields: ['line', 'reason', ...cellNames], data: rows }, { escapeFormulae: true })
}
