import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { root } from './root.ts'

/**
 * What a start does not need: what it makes itself, caches, the packages that nothing may depend on, and the thousands of
 * files of the generators' tools.
 */
const leftOut =
  /^(node_modules|\.git|packages\/(conformance|testing)|packages\/generators\/tools|apps\/bench)$|(^|\/)(test|\.report)$|\/dist$|(^|\/)(\.turbo|\.vite|\.vite-temp|\.ledger)$/

/** What a fresh clone has not: what is installed, made, or kept by git. */
const notCloned = /(^|\/)(node_modules|\.git|dist|\.report|\.turbo|\.vite|\.vite-temp|\.ledger)$/

/** What a copy that is tested does without: the packages, which it shares, and what git keeps. */
const notTested = /^(node_modules|\.git)$|(^|\/)(\.turbo|\.vite|\.vite-temp|\.ledger)$/

/** A copy of this repository as it is on disk now; see {@link copyRepo} and {@link cloneRepo}. */
export interface RepoCopy extends AsyncDisposable {
  /** Where it is. */
  folder: string
}

/**
 * Copies the sources into a new folder, so that a run can change them. Installed packages are shared with this
 * repository, while the links between its own packages point into the copy. What a start does not need, tests among it, is
 * copied only when it is asked for.
 */
export async function copyRepo({ withTests = false } = {}): Promise<RepoCopy> {
  const copy = await copyWithout(withTests ? notTested : leftOut)
  // A link: an install in the copy refuses to follow it, so that it cannot change what is installed here.
  await symlink(join(root, 'node_modules'), join(copy.folder, 'node_modules'), 'junction')
  return copy
}

/** Copies everything that a clone would have, and nothing else; nothing is installed there. */
export function cloneRepo(): Promise<RepoCopy> {
  return copyWithout(notCloned)
}

async function copyWithout(names: RegExp): Promise<RepoCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'onedrive-restore-')))
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !names.test(relative(root, source).replaceAll(sep, '/')),
  })
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
