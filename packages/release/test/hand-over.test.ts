import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readPacked } from '@onedrive-restore/testing/packed'
import { root } from '@onedrive-restore/testing/root'
import { beforeAll, expect, test } from 'vitest'
import { handOver } from '../src/hand-over.ts'

beforeAll(() => readPacked(), 300_000)

/** Types a line, as somebody does in a terminal. */
async function type(line: string, cwd: string): Promise<string> {
  const [program = '', ...args] = line.split(' ')
  const shell = process.platform === 'win32'
  // npm tells what it starts in which folder it was typed.
  const { INIT_CWD: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(program, args, { cwd, env, shell })
  return stdout
}

const main = `
import { createRestoreClient, isRejected } from '@onedrive-restore/client'
import { startMock } from '@onedrive-restore/mock'
const mock = await startMock({ drives: 3 })
const client = createRestoreClient({ baseUrl: mock.url, token: 'any-token' })
const refused = await client.getRestoreSession('none').catch((error) => error)
console.log((await client.listOrganizations()).length, isRejected(refused))
await mock.close()
`

test('what the command packs is installed by the lines that it prints, and works', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'handed-over-')))
  try {
    // npm looks for a project above an empty folder.
    await writeFile(join(folder, 'package.json'), '{ "private": true }')
    const printed = await type(`npm run pack -- ${folder} --with cli`, root)
    const lines = printed.match(/^npm install .+$/gm) ?? []
    expect(lines).toHaveLength(2)
    // The command depends on others of ours, which no registry has.
    for (const line of lines) await type(`${line} --no-audit --no-fund --prefer-offline`, folder)
    await writeFile(join(folder, 'main.mjs'), main)
    expect(await type('node main.mjs', folder)).toBe('1 true\n')
    expect(await type('npx onedrive-restore --version', folder)).toMatch(/^\d+\.\d+\.\d+\n$/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a package that is not there is named, and nothing is packed', async () => {
  const folder = join(tmpdir(), 'handed-over-to-nobody')
  await expect(handOver(folder, ['clint'])).rejects.toThrow(
    'There is no package clint; there are cli, client, mock, runs, spec.',
  )
})
