import { readFile } from 'node:fs/promises'

/** The bundle that this package is published with. When the package is built, it takes the place of this. */
export async function readPublishedBundle(): Promise<unknown> {
  const file = new URL(import.meta.resolve('@onedrive-restore/spec/openapi.json'))
  return JSON.parse(await readFile(file, 'utf8'))
}
