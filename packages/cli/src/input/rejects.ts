import { rm, writeFile } from 'node:fs/promises'
import type { CommandContext } from '../context.ts'
import { csvLine, say } from '../output/print.ts'
import { UsageError } from '../usage-error.ts'
import type { RejectedLine } from './choose-drives.ts'

/**
 * Writes the lines of a list that name no drive into a file beside it, each with its reason, in a form that can be
 * mended and read again.
 *
 * @throws {UsageError} when there are some, unless they may be skipped; the first of them are in the message
 */
export async function writeRejects(
  context: CommandContext,
  from: string,
  rejects: readonly RejectedLine[],
  mayBeSkipped: boolean,
): Promise<void> {
  const file = from === '-' ? 'rejects.csv' : `${from}.rejects.csv`
  if (rejects.length === 0) return from === '-' ? undefined : rm(file, { force: true })
  const lines = rejects.map(({ id, name, line, reason }) => csvLine([id, name, line, reason]))
  await writeFile(file, `${['id,name,line,reason', ...lines].join('\n')}\n`)
  const first = rejects.slice(0, 3).map(({ line, reason }) => `${from}:${line} ${reason}.`)
  const sentence = `${first.join('\n')}\n${rejects.length} of the lines name no drive to restore; they are in ${file}.`
  if (!mayBeSkipped)
    throw new UsageError(`${sentence} Nothing was planned. Mend them, or leave them out with --skip-invalid.`)
  say(context, sentence)
}
