import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Info, parse } from 'csv-parse'
import { UsageError } from '../usage-error.ts'

/** A line of a list of drives: an id, a name, or both. */
export interface WantedDrive {
  readonly line: number
  readonly id: string
  readonly name: string
}

/**
 * Reads a list of drives in CSV from a file, or from standard input for `-`. The first line names the columns, `id` or
 * `name` among them. A byte order mark, quotes and empty lines are read as spreadsheets write them.
 *
 * @throws {UsageError} when it is no such list, with the line
 */
export async function* readDriveList(stdin: Readable, file: string): AsyncGenerator<WantedDrive, void> {
  const source: Readable = file === '-' ? stdin : createReadStream(file)
  const parser = source
    .on('error', (error) => parser.destroy(error))
    .pipe(
      parse({
        bom: true,
        columns: (names: string[]) => columnsOf(file, names),
        info: true,
        skip_empty_lines: true,
        trim: true,
      }),
    )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>
      info: Info
    }>)
      yield { line: info.lines, id: record.id ?? '', name: record.name ?? '' }
  } catch (error) {
    throw asUsage(file, error)
  }
}

function columnsOf(file: string, names: string[]): string[] {
  const lower = names.map((name) => name.toLowerCase())
  if (lower.includes('id') || lower.includes('name')) return lower
  const [only = ''] = names
  const other = names.length === 1 && [';', '\t', '|'].find((delimiter) => only.includes(delimiter))
  if (other)
    throw new UsageError(
      `${file}:1 is separated by ${other === '\t' ? 'tabs' : other}; separate its columns by commas.`,
    )
  throw new UsageError(`${file}:1 names no column "id" or "name"; the first line names the columns.`)
}

function asUsage(file: string, error: unknown): unknown {
  const { code = '', lines, message } = error as { code?: string; lines?: number; message: string }
  if (code === 'ENOENT') return new UsageError(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EISDIR') return new UsageError(`${file} cannot be read.`)
  if (code.startsWith('CSV_')) return new UsageError(`${file}:${lines ?? '?'} is not CSV: ${message}`)
  return error
}
