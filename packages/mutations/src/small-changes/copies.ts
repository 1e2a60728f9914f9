import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyRepository } from '../scratch.ts'

/** What a clone has not: what is installed, made, or kept by git. */
const notCloned =
  /^(node_modules|\.git|packages\/generators\/tools\/node_modules)$|(^|\/)(dist|\.report|\.turbo|\.vite|\.vite-temp|\.ledger)$/
const installed = /^node_modules$/

/** The copies of a repository that one run makes; see {@link createCopies}. */
export interface Copies {
  /** The first copy, of which the others are made. Nothing that writes files may run in it. */
  base: string
  /** The temporary folder of what runs in the other copies. What it leaves goes with the copy. */
  temporary: string
  /** Makes the first copy, of what is on disk now. Installed packages are shared. */
  fill(root: string): Promise<void>
  /** Copies the first copy as it is now, always to the same place. */
  next(): Promise<Copy>
  /** Removes everything. */
  remove(): void
}

/** A copy in which anything may be written. */
export interface Copy extends Disposable {
  folder: string
}

/** Makes a folder for copies, in the temporary folder of the machine. */
export function createCopies(): Copies {
  const all = realpathSync(mkdtempSync(join(tmpdir(), 'small-changes-')))
  // Where root runs the tests, PostgreSQL is somebody else and has to get through.
  chmodSync(all, 0o755)
  const base = join(all, 'base')
  const folder = join(all, 'repo')
  const temporary = join(all, 'tmp')
  return {
    base,
    temporary,
    fill: (root) => copyRepository(root, base, notCloned),
    async next() {
      await copyRepository(base, folder, installed)
      mkdirSync(temporary)
      chmodSync(temporary, 0o1777)
      return { folder, [Symbol.dispose]: () => [folder, temporary].forEach(remove) }
    },
    remove: () => remove(all),
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
