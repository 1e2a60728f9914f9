import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'
import { compileCache } from '@onedrive-restore/testing/compile-cache'
import { afterAll, expect, test } from 'vitest'
import { secrets } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'guide-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The README's lines are for a POSIX shell. */
export const isPosix = process.platform !== 'win32'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The blocks of one kind in the README. */
export const blocks = (kind: string) =>
  [...readme.matchAll(/^```sh (\S+)\n(.*?)^```/gms)]
    .filter(([, name]) => name === kind)
    .map(([, , code = '']) => code)

/** Runs lines of the README in a shell in which `onedrive-restore` is this command. */
export async function runLines(lines: string, env: Record<string, string> = {}): Promise<string> {
  const command = join(folder, 'onedrive-restore')
  const cli = join(import.meta.dirname, '../src/cli.ts')
  writeFileSync(
    command,
    `#!/bin/sh\nexec "${process.execPath}" --conditions=@onedrive-restore/source "${cli}" "$@"\n`,
  )
  chmodSync(command, 0o755)
  const PATH = `${folder}${delimiter}${process.env.PATH}`
  const options = { cwd: folder, env: { ...secrets, ...compileCache, ...env, PATH }, timeout: 120_000 }
  const { stdout, stderr } = await promisify(execFile)('sh', ['-eu', '-c', lines], options)
  return stdout + stderr
}

/** The guide from its first line to its last, with so many drives. */
export function testGuide(drives: number): void {
  test.skipIf(!isPosix)(
    `the guide, from the list of ${drives} drives through a resume to the report`,
    { timeout: 240_000 },
    async () => {
      let calls = 0
      // The journal keeps some megabytes; its log is told of everything.
      const log = ({ operation }: { operation?: string }) => {
        if (operation === 'restoreOneDrives') calls++
      }
      await using mock = await startMock({ drives, log })
      const lines = blocks('guide').join('\n').replace('https://backup.example.com:4443/v3', mock.url)
      const output = await runLines(lines)
      const batches = drives / 50
      expect(output).toContain(`${drives} drives would be restored in ${batches} batches`)
      expect(output).toContain(`succeeded: ${batches} batches, ${drives} drives`)
      expect(calls).toBe(batches)
      const report = readFileSync(join(folder, 'report.html'), 'utf8')
      expect(report.match(/<td>restored/g)).toHaveLength(drives)
      expect(output + report).not.toContain('canary')
      expect(existsSync(join(folder, 'drives.csv.rejects.csv'))).toBe(false)
    },
  )
}
