import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { root } from './root.ts'

/** What a start does not need: what it makes itself, caches, and the packages that nothing may depend on. */
const leftOut =
  /^(node_modules|\.git|packages\/(conformance|testing)|apps\/bench)$|(^|\/)(test|\.report)$|\/dist$|(^|\/)(\.turbo|\.vite|\.vite-temp)$/

/** A copy of this repository as it is on disk now; see {@link copyRepo}. */
export interface RepoCopy extends AsyncDisposable {
  /** Where it is. */
  folder: string
}

/**
 * Copies the sources into a new folder, so that a run can change them. Installed packages are shared with this
 * repository, while the links between its own packages point into the copy.
 */
export async function copyRepo(): Promise<RepoCopy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'onedrive-restore-')))
  await cp(root, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !leftOut.test(relative(root, source).replaceAll(sep, '/')),
  })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
