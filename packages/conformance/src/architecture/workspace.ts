import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** A package of this repository. */
export interface Package {
  /** Its name without the scope. */
  name: string
  folder: string
  /** What its package.json lists, of every kind. */
  dependencies: string[]
}

/** Every package of the workspace. */
export async function readPackages(): Promise<Package[]> {
  const parents = ['packages', 'apps'].map(async (parent) =>
    (await readdir(join(root, parent))).map((name) => join(root, parent, name)),
  )
  return Promise.all([join(root, 'spec'), ...(await Promise.all(parents)).flat()].map(readPackage))
}

async function readPackage(folder: string): Promise<Package> {
  const { name, ...rest } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const kinds = [rest.dependencies, rest.devDependencies, rest.peerDependencies, rest.optionalDependencies]
  return { name: basename(name), folder, dependencies: kinds.flatMap((kind) => Object.keys(kind ?? {})) }
}

/** The hand-written source files below a folder. */
export async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : sourceFiles(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
  return (await Promise.all(found)).flat()
}

/** Not hand-written, or written by a test while it runs. */
const skipped = /^(node_modules|dist|generated|wrong-bodies-.*|\..*)$/
