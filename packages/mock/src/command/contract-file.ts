import { watchFile } from 'node:fs'
import { parseWithPointers } from '@stoplight/yaml'
import { MockError } from '../mock-error.ts'
import { readNamedFile } from './read-named-file.ts'

const option = '--contract'
const pollMs = 200

/**
 * Reads a contract from a file in YAML, which JSON is as well.
 *
 * @throws {MockError} when it cannot be read, or is neither
 */
export async function readContractFile(file: string): Promise<object> {
  const { data, diagnostics } = parseWithPointers<object>(await readNamedFile(option, file))
  const [mistake] = diagnostics.filter(({ severity }) => severity === 0)
  if (mistake) {
    const line = mistake.range.start.line + 1
    throw new MockError(
      `${option} names ${file}, which is neither YAML nor JSON: line ${line}, ${mistake.message}.`,
    )
  }
  return data ?? {}
}

/** Calls back whenever the file is saved, also by an editor that replaces it. */
export function followContractFile(file: string, onSave: () => void): void {
  watchFile(file, { interval: pollMs }, ({ mtimeMs }) => {
    if (mtimeMs > 0) onSave()
  })
}
