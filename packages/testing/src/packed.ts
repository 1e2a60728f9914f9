import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { readPublished } from './published.ts'
import { root } from './root.ts'

/** The tarball of a published package. */
export interface Packed {
  /** The name of the package without the scope. */
  short: string
  file: string
}

/**
 * The tarballs of all published packages as they are now, as `npm run release` packs them. They are packed once and kept
 * beside the release; `npm test` packs before the tests begin, and a test that is run by itself packs here if it has to.
 */
export async function readPacked(): Promise<Packed[]> {
  const folder = await packedFolder()
  if (!existsSync(folder)) {
    const flags = ['--conditions=@onedrive-restore/source', join(root, 'packages/release/src/pack-once.ts')]
    await promisify(execFile)(process.execPath, flags, { cwd: root })
  }
  const published = await readPublished(root)
  return published.map(({ short }) => ({ short, file: join(folder, `${short}.tgz`) }))
}

/** The tarball of one package; see {@link readPacked}. */
export async function packedFile(short: string): Promise<string> {
  const found = (await readPacked()).find((one) => one.short === short)
  if (!found) throw new Error(`There is no published package ${short}.`)
  return found.file
}

/** Where the tarballs of the sources as they are now lie, or will: the name is a hash of all that they are made of. */
export async function packedFolder(repository = root): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await sourceFiles(repository)) {
    const text = await readFile(file)
    hash.update(`${relative(repository, file).replaceAll(sep, '/')} ${text.length}\n`).update(text)
  }
  return join(repository, 'packages/release/dist', hash.digest('hex').slice(0, 16))
}

/** What is packed, what it is built with, and what packs it. */
async function sourceFiles(repository: string): Promise<string[]> {
  const published = (await readPublished(repository)).map(({ folder }) => filesIn(join(repository, folder)))
  const alone = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
    'LICENSE',
    'packages/release/src/pack.ts',
    'packages/testing/src/repo-copy.ts',
  ]
  const folders = await Promise.all([...published, filesIn(join(repository, 'scripts'))])
  return [...folders.flat().sort(), ...alone.map((file) => join(repository, file))]
}

/** Files that say nothing of what is packed: made, installed, or only for tests. */
const leftOut = /^(node_modules|dist|test|\.\w.*)$/

async function filesIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !leftOut.test(name))
  const nested = entries.map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
  return (await Promise.all(nested)).flat()
}
