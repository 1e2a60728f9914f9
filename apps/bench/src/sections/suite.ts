import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { type Section, timed } from '../section.ts'
import { table } from '../table.ts'

/** How long `npm test` takes in a clone of what is committed, with everything installed. */
export const suite: Section = {
  name: 'suite',
  title: 'npm test',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'suite-'))
    try {
      execFileSync('git', ['clone', '--quiet', root, folder])
      execFileSync('pnpm', ['install', '--frozen-lockfile', '--silent'], { cwd: folder })
      const fresh = await row('nothing cached', '90', folder)
      const unchanged = await row('nothing changed', '8', folder)
      appendFileSync(join(folder, 'packages/client/src/index.ts'), '// a change\n')
      return table(
        ['', 'seconds', 'aim', 'last line'],
        [fresh, unchanged, await row('a line of the client changed', '60', folder)],
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function row(what: string, aim: string, folder: string): Promise<string[]> {
  let lastLine = ''
  const ms = await timed(async () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/test.mjs'], { cwd: folder, encoding: 'utf8' })
    lastLine = stdout.trim().split('\n').at(-1) ?? ''
  })
  return [what, (ms / 1000).toFixed(1), `${aim} or less`, lastLine]
}
