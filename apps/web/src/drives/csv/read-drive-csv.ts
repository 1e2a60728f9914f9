import { fields } from '@onedrive-restore/client'
import type { Drive } from '../../console/client.ts'
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

const columns = [fields.OneDrive.id.name, fields.OneDrive.name.name, fields.OneDrive.url.name] as const

/**
 * Reads a list of drives: CSV with a heading that has at least one of the contract's columns, or one drive on a line,
 * by its id, address or name. Nothing is guessed: a line that fits two drives is rejected.
 */
export async function readDriveCsv(text: string, drives: readonly Drive[]): Promise<DriveCsv> {
  const rows = await readRows(text)
  const heading = rows[0]?.cells.map((cell) => columns.find((name) => name === cell.trim().toLowerCase()))
  const hasHeading = heading?.some(Boolean) ?? false
  const match = createDriveMatch(drives)
  const firstLineOf = new Map<Drive, number>()
  const rejected: Rejected[] = []
  for (const { line, cells, fault } of rows.slice(hasHeading ? 1 : 0)) {
    const found = fault ?? match(hasHeading ? wantedOf(cells, heading ?? []) : (cells[0] ?? '').trim())
    const earlier = typeof found === 'string' ? undefined : firstLineOf.get(found)
    if (typeof found === 'string') rejected.push({ line, cells, reason: found })
    else if (earlier) rejected.push({ line, cells, reason: `The same drive is in line ${earlier} already.` })
    else firstLineOf.set(found, line)
  }
  return { found: [...firstLineOf.keys()], rejected }
}

function wantedOf(cells: readonly string[], heading: readonly (keyof Wanted | undefined)[]): Wanted {
  const wanted: Wanted = {}
  heading.forEach((name, index) => {
    const cell = cells[index]?.trim()
    if (name && cell) wanted[name] = cell
  })
  return wanted
}
