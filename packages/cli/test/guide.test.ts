import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'
import { hasPostgres, startPostgres } from '@onedrive-restore/testing/postgres'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'guide-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = (kind: string) =>
  [...readme.matchAll(/^```sh (\S+)\n(.*?)^```/gms)]
    .filter(([, name]) => name === kind)
    .map(([, , code = '']) => code)

/** Runs lines of the README in a shell in which `onedrive-restore` is this command. */
async function runLines(lines: string, env: Record<string, string>): Promise<string> {
  const command = join(folder, 'onedrive-restore')
  const cli = join(import.meta.dirname, '../src/cli.ts')
  writeFileSync(
    command,
    `#!/bin/sh\nexec "${process.execPath}" --conditions=@onedrive-restore/source "${cli}" "$@"\n`,
  )
  chmodSync(command, 0o755)
  const PATH = `${folder}${delimiter}${process.env.PATH}`
  const secrets = { RESTORE_PASSWORD: 'canary-of-the-server', OFFICE_PASSWORD: 'canary-of-the-office' }
  const options = { cwd: folder, env: { ...secrets, ...env, PATH }, timeout: 120_000 }
  const { stdout, stderr } = await promisify(execFile)('sh', ['-eu', '-c', lines], options)
  return stdout + stderr
}

const isPosix = process.platform !== 'win32'

test.skipIf(!isPosix)(
  'the guide, from the list of drives through a resume to the report',
  { timeout: 240_000 },
  async () => {
    let calls = 0
    // The journal keeps some megabytes; its log is told of everything.
    const log = ({ operation }: { operation?: string }) => {
      if (operation === 'restoreOneDrives') calls++
    }
    await using mock = await startMock({ drives: 10_000, log })
    const lines = blocks('guide').join('\n').replace('https://backup.example.com:4443/v3', mock.url)
    const output = await runLines(lines, {})
    expect(output).toContain('10000 drives would be restored in 200 batches')
    expect(output).toContain('succeeded: 200 batches, 10000 drives')
    expect(calls).toBe(200)
    const report = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(report.match(/<td>restored/g)).toHaveLength(10_000)
    expect(output + report).not.toContain('canary')
    expect(existsSync(join(folder, 'drives.csv.rejects.csv'))).toBe(false)
  },
)

test.skipIf(!isPosix)('the guide, where an outcome is unknown and a person finds out', async () => {
  await using mock = await startMock({ drives: 2 })
  const [listing = '', restoring = ''] = blocks('guide')
  const first = listing.replace('https://backup.example.com:4443/v3', mock.url)
  const run = (lines: string) =>
    runLines(`${first}\n${lines.replaceAll('restore.ledger', 'unknown.ledger')}`, {})
  mock.faults.next('reset-before', 'restoreOneDrives')
  await run(`${restoring.trim()} || test $? -eq 5`)
  const output = await run('onedrive-restore status --ledger restore.ledger || test $? -eq 5')
  const [, batch = ''] = output.match(/onedrive-restore resolve (\S+)/) ?? []
  const [finding = ''] = blocks('guide-unknown')
  await run(finding.replace('less', 'cat').replace('<batch>', batch))
  const [, resuming = ''] = blocks('guide')[2]?.split('\n') ?? []
  expect(await run(resuming)).toContain('succeeded: 1 batches, 2 drives')
  const sent = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  expect(sent.map(({ executed }) => executed)).toEqual([false, true])
})

test.skipIf(!isPosix || !hasPostgres)(
  'the guide, with workers on PostgreSQL',
  { timeout: 240_000 },
  async () => {
    await using mock = await startMock({ drives: 100 })
    await using postgres = await startPostgres()
    const [first = ''] = blocks('guide')
    const [planning = '', working = '', status = ''] = blocks('guide-postgres').join('').trim().split('\n')
    const four = [0, 1, 2, 3].map(() => `${working} &`).join('\n')
    const lines = [
      first.replace('https://backup.example.com:4443/v3', mock.url),
      planning,
      four,
      'wait',
      status,
    ].join('\n')
    const output = await runLines(lines, { LEDGER: postgres.url })
    expect(output).toMatch(/succeeded +2 +100/)
    expect(mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')).toHaveLength(2)
  },
)
