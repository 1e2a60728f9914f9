import { execFile } from 'node:child_process'
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cloneRepo } from '@onedrive-restore/testing/repo-copy'
import { type Section, timed } from '../section.ts'
import { table } from '../table.ts'

/** What a clone costs before it does anything, once with everything downloaded and once with nothing. */
export const section: Section = {
  title: 'installing in a clone',
  async run() {
    const empty = await mkdtemp(join(tmpdir(), 'pnpm-store-'))
    try {
      const rows: string[][] = []
      for (const [what, args] of Object.entries(scopes)) {
        for (const store of ['empty', 'filled']) {
          await using clone = await cloneRepo()
          const env = { ...process.env, PNPM_CONFIG_STORE_DIR: join(empty, what) }
          const ms = await timed(() =>
            promisify(execFile)(process.execPath, args, { cwd: clone.folder, env }),
          )
          const megabytes = (await bytesBelow(clone.folder)) / 1e6
          rows.push([`${what}, store ${store}`, `${(ms / 1000).toFixed(0)} s`, `${megabytes.toFixed(0)} MB`])
        }
      }
      return table(['', 'time', 'on disk'], rows)
    } finally {
      await rm(empty, { recursive: true, force: true })
    }
  },
}

/** Each installs and then says something short. */
const scopes = {
  'npm start': ['scripts/start.mjs', '--help'],
  'npm test': ['scripts/run.mjs', 'node', '--version'],
}

/** Every file counts once, however many names it has. */
async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = new Map<number, number>()
  for (const entry of entries.filter((found) => found.isFile())) {
    const { ino, size } = await lstat(join(entry.parentPath, entry.name))
    sizes.set(ino, size)
  }
  return [...sizes.values()].reduce((total, size) => total + size, 0)
}
