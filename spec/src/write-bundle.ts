import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from './contract.ts'
import { contractFolder } from './folder.ts'

/** Writes the bundle to `dist/`; a file that would not change is left alone, so that watchers stay calm. */
export async function writeBundle(bundle: Bundle, folder = contractFolder): Promise<void> {
  const to = join(folder, 'dist')
  await mkdir(to, { recursive: true })
  await writeIfChanged(join(to, 'openapi.yaml'), bundle.yaml)
  await writeIfChanged(join(to, 'openapi.json'), bundle.json)
  await writeIfChanged(join(to, 'openapi.compat.yaml'), bundle.compatibleYaml)
  await writeIfChanged(join(to, 'openapi.3.0.yaml'), bundle.openapi30Yaml)
}

async function writeIfChanged(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}
