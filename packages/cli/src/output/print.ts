import type { CommandContext } from '../context.ts'

/** One row of what is printed; every row of a list has the same columns. */
export type Row = Readonly<Record<string, string | number | boolean | undefined>>

/** How rows can be printed. */
export const formats = ['table', 'csv', 'json'] as const

/** One of {@link formats}. */
export type Format = (typeof formats)[number]

/** Prints rows as they come: CSV and JSON line by line, a table when all of them are here. */
export async function printRows(
  context: CommandContext,
  rows: Iterable<Row> | AsyncIterable<Row>,
  format: Format,
): Promise<void> {
  if (format === 'table') return printTable(context, await collect(rows))
  let isFirst = true
  for await (const row of rows) {
    if (format === 'csv' && isFirst) await print(context, csvLine(Object.keys(row)))
    await print(context, format === 'csv' ? csvLine(Object.values(row)) : JSON.stringify(row))
    isFirst = false
  }
}

/** Prints a line on standard output, no faster than it is read. */
export async function print({ stdout }: CommandContext, line: string): Promise<void> {
  if (stdout.write(`${line}\n`)) return
  await new Promise((resolve) => stdout.once('drain', resolve))
}

/** Says a sentence on standard error: standard output is for what was asked for. */
export function say({ stderr }: CommandContext, sentence: string): void {
  stderr.write(`${sentence}\n`)
}

/**
 * A line of CSV. A field that a spreadsheet would take for a formula gets a quote in front: names come from directories
 * that other people write.
 */
export function csvLine(fields: readonly (string | number | boolean | undefined)[]): string {
  const cells = fields.map((field) => {
    const plain = `${field ?? ''}`
    const text = typeof field === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return cells.join(',')
}

async function collect(rows: Iterable<Row> | AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  return all
}

async function printTable(context: CommandContext, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const lines = [
    Object.keys(first),
    ...rows.map((row) => Object.values(row).map((value) => printable(`${value ?? ''}`))),
  ]
  const widths = lines.reduce(
    (most, cells) => cells.map((cell, n) => Math.max(most[n] ?? 0, cell.length)),
    [] as number[],
  )
  for (const cells of lines)
    await print(
      context,
      cells
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
}

/** What a server says must not move the cursor of a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
