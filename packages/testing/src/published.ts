import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a package.json says, as far as a release looks at it. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  license?: string
  repository?: { type?: string; url?: string; directory?: string }
  bin?: Record<string, string>
  [field: string]: unknown
}

/** A package that is published. */
export interface Published {
  /** The name without the scope. */
  short: string
  /** Relative to the root of the repository. */
  folder: string
  manifest: Manifest
}

/** Every package of a copy of the repository that is not private, in the order of their names. */
export async function readPublished(root: string): Promise<Published[]> {
  const packages = (await readdir(join(root, 'packages'))).map((name) => `packages/${name}`)
  const all = ['spec', ...packages].map(async (folder) => {
    const manifest: Manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    return { short: manifest.name.replace(/^.*\//, ''), folder, manifest }
  })
  return (await Promise.all(all))
    .filter(({ manifest }) => !manifest.private)
    .sort((a, b) => a.short.localeCompare(b.short))
}
