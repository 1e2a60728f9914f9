import type { Drive } from '../../console/client.ts'
import { type Heading, headingOf } from './heading.ts'
import { createDriveMatch, type Wanted } from './match-drive.ts'
import { readRows } from './read-rows.ts'

/** A line that names no drive, or not clearly. */
export interface Rejected {
  /** Where it begins in the text, from 1. */
  line: number
  cells: readonly string[]
  reason: string
}

/** What a list of somebody's own has come to. */
export interface DriveCsv {
  /** The drives it names, each once. */
  found: readonly Drive[]
  rejected: readonly Rejected[]
}

/**
 * Reads a list of drives: CSV with a heading that has at least one of the contract's columns, or one drive on a line,
 * by its id, address or name. Nothing is guessed: a line that fits two drives is rejected.
 */
export async function readDriveCsv(given: string, drives: readonly Drive[]): Promise<DriveCsv> {
  const text = given.replace(/^\uFEFF/, '')
  const heading = headingOf(text)
  const rows = await readRows(text, heading?.mark)
  const match = createDriveMatch(drives)
  const firstLineOf = new Map<Drive, number>()
  const rejected: Rejected[] = []
  for (const { line, cells, fault } of heading ? rows.slice(1) : rows) {
    const found = fault ?? match(heading ? wantedOf(cells, heading) : (cells[0] ?? '').trim())
    const earlier = typeof found === 'string' ? undefined : firstLineOf.get(found)
    if (typeof found === 'string') rejected.push({ line, cells, reason: found })
    else if (earlier) rejected.push({ line, cells, reason: `The same drive is in line ${earlier} already.` })
    else firstLineOf.set(found, line)
  }
  return { found: [...firstLineOf.keys()], rejected }
}

function wantedOf(cells: readonly string[], { columns }: Heading): Wanted {
  const wanted: Wanted = {}
  columns.forEach((name, index) => {
    const cell = cells[index]?.trim()
    if (name && cell) wanted[name] = cell
  })
  return wanted
}
