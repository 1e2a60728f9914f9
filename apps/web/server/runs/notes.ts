import { appendFile, readFile } from 'node:fs/promises'

/** What the console remembers of a run beside its ledger, for people and to find the session again. */
export interface RunNote {
  readonly run: string
  /** Address of the API that it was planned for. */
  readonly server: string
  readonly restoreSessionId: string
  readonly organization?: string
  /** The account that planned it. */
  readonly by: string
}

/** The notes of one ledger. */
export interface Notes {
  find(run: string): RunNote | undefined
  add(note: RunNote): Promise<void>
}

/** Opens the file with one note a line, or begins it. A line that is torn is left out: a ledger does without notes. */
export async function openNotes(file: string): Promise<Notes> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const notes = new Map(text.split('\n').flatMap(noteOf))
  return {
    find: (run) => notes.get(run),
    async add(note) {
      notes.set(note.run, note)
      // A line break in front as well: the line before may be torn.
      await appendFile(file, `\n${JSON.stringify(note)}\n`)
    },
  }
}

function noteOf(line: string): [string, RunNote][] {
  try {
    const note = JSON.parse(line) as RunNote
    return [[note.run, note]]
  } catch {
    return []
  }
}
