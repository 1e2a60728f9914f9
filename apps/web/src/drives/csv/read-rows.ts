/** One row of a CSV text. */
export interface Row {
  /** Where it begins in the text, from 1; a quoted cell can have several lines. */
  line: number
  cells: readonly string[]
  /** Why it cannot be read. */
  fault?: string
}

/** No text has it, so a line that is split by it stays whole. */
const never = '\u001f'

/** Splits CSV into rows; empty lines are left out. Without a mark between cells a line is one cell. The parser is loaded when needed. */
export async function readRows(text: string, mark = never): Promise<Row[]> {
  const { default: papa } = await import('papaparse')
  const rows: Row[] = []
  let line = 1
  let read = 0
  papa.parse<string[]>(text, {
    delimiter: mark,
    step: ({ data: cells, errors, meta: { cursor } }) => {
      const isBroken = errors.some(({ type }) => type === 'Quotes')
      if (isBroken || cells.some((cell) => cell.trim() !== ''))
        rows.push({
          line,
          cells,
          ...(isBroken && { fault: 'A quotation mark is not closed or not doubled.' }),
        })
      line += text.slice(read, cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      read = cursor
    },
  })
  return rows
}
