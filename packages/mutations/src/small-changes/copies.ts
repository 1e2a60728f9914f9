import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyRepository } from '../scratch.ts'

/** What a clone has not: what is installed, made, or kept by git. */
const notCloned =
  /^(node_modules|\.git|packages\/generators\/tools\/node_modules)$|(^|\/)(dist|\.report|\.turbo|\.vite|\.vite-temp|\.ledger)$/
const installed = /^node_modules$/

/** The copies of a repository that one run makes; see {@link createCopies}. */
export interface Copies {
  /** The first copy, of which the others are made. Nothing that writes files may run in it. */
  base: string
  /** Makes the first copy, of what is on disk now. Installed packages are shared. */
  fill(root: string): Promise<void>
  /** Copies the first copy as it is now. */
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
  const base = join(all, 'base/repo')
  let last = 0
  return {
    base,
    fill: (root) => copyRepository(root, base, notCloned),
    async next() {
      // Another path each time: what a change has left running cannot reach the next one.
      last += 1
      const folder = join(all, `${last}/repo`)
      await copyRepository(base, folder, installed)
      mkdirSync(temporaryOf(folder))
      chmodSync(temporaryOf(folder), 0o1777)
      return { folder, [Symbol.dispose]: () => remove(dirname(folder)) }
    },
    remove: () => remove(all),
  }
}

/** The temporary folder of what runs in a copy. What is left there goes with the copy. */
export function temporaryOf(folder: string): string {
  return join(dirname(folder), 'tmp')
}

function remove(folder: string): void {
  // Where somebody else removes files at the same time, such as a PostgreSQL that ends, it can stop in the middle.
  for (let attempt = 0; attempt < 10 && existsSync(folder); attempt += 1)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
