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
  isPublished: boolean
  /** What its package.json lists for those who use it. */
  dependencies: string[]
  /** What its package.json lists for its own development. */
  devDependencies: string[]
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
  const kinds = [rest.dependencies, rest.peerDependencies, rest.optionalDependencies]
  const dependencies = kinds.flatMap((kind) => Object.keys(kind ?? {}))
  return {
    name: basename(name),
    folder,
    isPublished: !rest.private,
    dependencies,
    devDependencies: Object.keys(rest.devDependencies ?? {}),
  }
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

/** Not hand-written. */
const skipped = /^(node_modules|dist|generated|\..*)$/
