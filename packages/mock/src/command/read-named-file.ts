import { readFile } from 'node:fs/promises'
import { MockError } from '../mock-error.ts'

/**
 * Reads the file that an option names.
 *
 * @throws {MockError} when it cannot be read
 */
export async function readNamedFile(option: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new MockError(`${option} names ${file}, which cannot be read (${code}).`)
  })
}
