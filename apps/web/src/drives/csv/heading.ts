import { fields } from '@onedrive-restore/client'
import type { Wanted } from './match-drive.ts'

/** The first line of a list that says what its cells are. */
export interface Heading {
  /** What stands between cells. */
  mark: string
  /** What each cell is; `undefined` for one that is none of the contract's. */
  columns: readonly (keyof Wanted | undefined)[]
}

const marks = [',', ';', '\t', '|']
const columns = [fields.OneDrive.id.name, fields.OneDrive.name.name, fields.OneDrive.url.name] as const

/** The heading of a list, in whatever way spreadsheets write it; `undefined` when its first line is a drive already. */
export function headingOf(text: string): Heading | undefined {
  const [first = ''] = text.trimStart().split(/\r|\n/, 1)
  const headings = marks.map((mark) => ({ mark, columns: first.split(mark).map(columnOf) }))
  return headings.find(({ columns }) => columns.some(Boolean))
}

function columnOf(cell: string): keyof Wanted | undefined {
  const word = cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase()
  return columns.find((name) => name === word)
}
