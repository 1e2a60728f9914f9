import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { type Bundle, contractFolder } from './contract.ts'

/** Writes the bundle to `dist/`; a file that would not change is left alone, so that watchers stay calm. */
export async function writeBundle(bundle: Bundle): Promise<void> {
  await mkdir(`${contractFolder}dist`, { recursive: true })
  await writeIfChanged(`${contractFolder}dist/openapi.yaml`, bundle.yaml)
  await writeIfChanged(`${contractFolder}dist/openapi.json`, bundle.json)
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
