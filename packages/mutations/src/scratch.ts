import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const leftOut =
  /^(node_modules|\.git|apps\/bench|packages\/generators\/tools)$|(^|\/)(dist|\.turbo|\.report|\.vite|\.vite-temp)$/

/** A copy of the repository that may be changed; its packages see one another, and installed packages are shared. */
export interface Scratch extends AsyncDisposable {
  folder: string
  /** Its `spec/`. */
  contract: string
}

/** Copies sources and tests as they are on disk now. */
export async function createScratch(): Promise<Scratch> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mutations-')))
  await copyRepository(root, folder, leftOut)
  return {
    folder,
    contract: join(folder, 'spec'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Copies a repository but for what matches, and shares its installed packages, which the pattern has to leave out. */
export async function copyRepository(from: string, to: string, leftOut: RegExp): Promise<void> {
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.test(relative(from, source).replaceAll(sep, '/')),
  })
  await symlink(join(from, 'node_modules'), join(to, 'node_modules'), 'junction')
}
