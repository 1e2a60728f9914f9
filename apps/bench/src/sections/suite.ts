import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '@onedrive-restore/testing/root'
import { type Section, timed } from '../section.ts'
import { table } from '../table.ts'

/** How long the tests take in a clone of what is committed, with everything installed. */
export const section: Section = {
  title: 'npm test and npm run test:long',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'suite-'))
    try {
      execFileSync('git', ['clone', '--quiet', root, folder])
      execFileSync('pnpm', ['install', '--frozen-lockfile', '--silent'], { cwd: folder })
      const rows = [await row('nothing cached', '200', folder), await row('nothing changed', '8', folder)]
      appendFileSync(join(folder, 'packages/client/src/index.ts'), '// a change\n')
      rows.push(await row('a line of the client changed', '60', folder))
      rows.push(await row('test:long', '480', folder, ['long']))
      return table(['', 'seconds', 'CPU seconds', 'aim in seconds', 'last line'], rows)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function row(what: string, aim: string, folder: string, args: string[] = []): Promise<string[]> {
  let output = ''
  const ms = await timed(async () => {
    // `times` of a shell counts what all of its children have used, and what theirs have.
    const script = ['-c', '"$0" scripts/test.mjs "$@" 2>/dev/null; times', process.execPath, ...args]
    const child = spawn('sh', script, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
    output = said
  })
  const [lastLine = '', , ofChildren = ''] = output.trim().split('\n').slice(-3)
  return [what, (ms / 1000).toFixed(0), cpuSecondsOf(ofChildren).toFixed(0), `${aim} or less`, lastLine]
}

/** What `times` says, such as `0m1.50s 0m0.25s`, in seconds. */
function cpuSecondsOf(line: string): number {
  const parts = [...line.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
