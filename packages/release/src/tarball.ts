import { readFile } from 'node:fs/promises'
import type { Manifest } from '@onedrive-restore/testing/published'
import { unpack } from '@publint/pack'

/** A packed package. */
export interface Tarball {
  bytes: Uint8Array<ArrayBuffer>
  manifest: Manifest
  /** Text by path; none of what we publish is binary. */
  files: Map<string, string>
}

export async function readTarball(path: string): Promise<Tarball> {
  const bytes = new Uint8Array(await readFile(path))
  const { files, rootDir } = await unpack(bytes)
  const texts = new Map(
    files.map(({ name, data }) => [name.slice(rootDir.length + 1), new TextDecoder().decode(data)]),
  )
  return { bytes, manifest: JSON.parse(texts.get('package.json') ?? '{}'), files: texts }
}
