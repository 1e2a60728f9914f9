import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Every program of a name on the path, each once. */
export function foundOnPath(name: string): string[] {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return [...new Map(files.filter(existsSync).map((file) => [realpathSync(file), file])).values()]
}
