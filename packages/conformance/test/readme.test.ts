import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'
import { makeScratchProject } from '@onedrive-restore/testing/scratch-project'
import { typeCurl } from '@onedrive-restore/testing/type-curl'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const client = join(root, 'packages/client')
const readme = await readFile(join(root, 'README.md'), 'utf8')
const address = 'http://localhost:4010/v3'

/** The code block of the README that begins with a word, talking to another mock. */
function block(language: string, first: string, url: string): string {
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```/gms)]
  const found = blocks.find(([, name, text]) => name === language && text?.startsWith(first))?.[2] ?? ''
  expect(found).toContain(address)
  return found.replaceAll(address, url)
}

test('the lines of the README that use the client restore, and say of each drive what its events show', async () => {
  await using mock = await startMock()
  await using project = await makeScratchProject(client, '@onedrive-restore/client', {
    'main.ts': block('ts', 'import', mock.url),
  })
  const args = ['--conditions=@onedrive-restore/source', join(project.folder, 'main.ts')]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 15_000 })
  expect(stdout).toMatch(/^answered\n(.+ restored\n){2}$/)
  const restores = mock.requests().filter(({ operation }) => operation === 'restoreOneDrives')
  expect(restores.map(({ executed }) => executed)).toEqual([true])
})

test('the curl line of the README gets 200', async () => {
  await using mock = await startMock()
  expect(await typeCurl(block('sh', 'curl', mock.url), root)).toMatchObject({ status: 200 })
})

test('the line of the README that compares a server with the contract does so', async () => {
  await using mock = await startMock({ https: true })
  await using project = await makeScratchProject(client, '@onedrive-restore/client', {
    'ca.pem': `${mock.ca}`,
  })
  const [, line = ''] = readme.match(/^(npm run check-server -- .+)$/m) ?? []
  const server = new URL(mock.url).origin
  const [program = '', ...args] = line
    .replace('https://backup.example.com:4443', server)
    .replace('ca.pem', join(project.folder, 'ca.pem'))
    .split(' ')
  const env = { ...process.env, ONEDRIVE_RESTORE_TOKEN: 'any-token' }
  const options = { cwd: root, env, shell: process.platform === 'win32', timeout: 50_000 }
  const { stdout } = await promisify(execFile)(program, args, options)
  expect(stdout).toContain(server)
  expect(mock.requests().some(({ operation }) => operation === 'listOrganizations')).toBe(true)
})
