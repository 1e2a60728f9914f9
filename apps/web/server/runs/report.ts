import Papa from 'papaparse'
import type { RunAccount } from './account.ts'
import type { RunView } from './create-runs.ts'

/**
 * What is known of each drive, for a spreadsheet. A field that a spreadsheet would take for a formula gets a quote in
 * front: names come from directories that other people write.
 */
export function csvReportOf({ drives }: RunAccount): string {
  const rows = drives.map(({ drive: { id, name, url }, batch, state, verdict, basis, message = '' }) => ({
    id,
    name,
    url,
    verdict,
    basis,
    batch,
    state,
    message,
  }))
  return `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`
}

/** Everything that is known of a run, for programs. */
export function jsonReportOf(view: RunView, account: RunAccount): string {
  const { carrying: _, ...run } = view
  return JSON.stringify({ run, batches: account.batches, drives: account.drives }, undefined, 2)
}
