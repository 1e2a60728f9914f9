/** One row of a CSV text. */
export interface Row {
  /** Where it begins in the text, from 1; a quoted cell can have several lines. */
  line: number
  cells: readonly string[]
  /** Why it cannot be read. */
  fault?: string
}

/** Splits CSV into rows, whatever stands between the cells; empty lines are left out. The parser is loaded when needed. */
export async function readRows(text: string): Promise<Row[]> {
  const { default: papa } = await import('papaparse')
  const clean = text.replace(/^\uFEFF/, '')
  const rows: Row[] = []
  let line = 1
  let read = 0
  papa.parse<string[]>(clean, {
    delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data: cells, errors, meta: { cursor } }) => {
      const isBroken = errors.some(({ type }) => type === 'Quotes')
      if (isBroken || cells.some((cell) => cell.trim() !== ''))
        rows.push({
          line,
          cells,
          ...(isBroken && { fault: 'A quotation mark is not closed or not doubled.' }),
        })
      line += clean.slice(read, cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      read = cursor
    },
  })
  return rows
}
