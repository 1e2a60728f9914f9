import { readdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, call, ids } from '../api.ts'
import { badRequests, expectRefused } from '../bad-requests.ts'
import { type Command, runFile } from '../run-command.ts'
import { addToProject, type Consumer, managers } from './consumer.ts'
import { foundOnPath } from './found-on-path.ts'

const nodes = foundOnPath('node')
const found = Object.keys(managers).filter((manager) => foundOnPath(manager).length > 0)
const example1 = await readFile(
  new URL(import.meta.resolve('@onedrive-restore/testing/example-1.json')),
  'utf8',
)

const pairs = nodes.flatMap((node) => found.map((manager) => [manager, node] as const))

/** npm, and of the Nodes the last on the path: it is the machine's own, and older as a rule than the pinned one. */
export const firstPair = pairs.filter(([manager, node]) => manager === 'npm' && node === nodes.at(-1))

export const otherPairs = pairs.filter((pair) => !firstPair.includes(pair))

/** The tarball is added to empty projects by package managers, and serves on a Node. */
export function testRuntimes(tarball: () => string, tried: typeof pairs): void {
  describe.each(tried)('%s on %s', (manager, node) => {
    let consumer: Consumer
    let command: Command
    let url = ''
    beforeAll(async () => {
      consumer = await addToProject(tarball(), manager, node)
      command = runFile(consumer.command, ['--port', '0', '--drives', '3'], { env: consumer.env })
      url = (await command.seen(/serves (\S+)\. /))[1] ?? ''
    })
    afterAll(async () => {
      await command?.[Symbol.asyncDispose]()
      await consumer?.[Symbol.asyncDispose]()
    })

    test('installs without a warning', () => {
      expect(consumer.printed).not.toMatch(/warn|error|deprecated|ignored|scripts/i)
    })

    test('installs nothing but the mock', async () => {
      const modules = join(consumer.folder, 'node_modules')
      expect((await readdir(modules)).filter((name) => !name.startsWith('.'))).toEqual(['@onedrive-restore'])
      expect(await readdir(join(modules, '@onedrive-restore'))).toEqual(['mock'])
    })

    test('serves Example 1', async () => {
      const drives = JSON.parse(example1).restoreToOriginalLocation.OneDrives.length
      expect((await call({ url }, 'restoreOneDrives', { body: example1 })).status).toBe(200)
      const { results } = await bodyOf(call({ url }, 'listRestoreEvents'))
      expect(results.length).toBeGreaterThan(drives)
    })

    test.for(badRequests)('refuses: %s', async (row) => expectRefused(url, row))

    test('checks itself', async () => {
      const env = { ...consumer.env, ONEDRIVE_RESTORE_TOKEN: 'any-token' }
      await using check = runFile(consumer.command, ['check', url], { env })
      expect(await check.ended).toBe(0)
    })

    test('serves HTTPS under a name to who trusts its authority', async () => {
      const ca = join(consumer.folder, 'ca.pem')
      const args = ['--port', '0', '--name', 'backup.example.test', '--ca-out', ca]
      await using secure = runFile(consumer.command, args, consumer)
      const [, address = ''] = await secure.seen(/serves (\S+)\. /)
      const trusting = { ca: await readFile(ca, 'utf8') }
      expect(await statusAs('backup.example.test', address, trusting)).toBe(200)
      expect(await statusAs('other.example.test', address, trusting)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
      expect(await statusAs('backup.example.test', address, {})).toBe('SELF_SIGNED_CERT_IN_CHAIN')
    })

    test('tells an older Node what it needs', async () => {
      const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`
      const cli = join(consumer.folder, 'node_modules/@onedrive-restore/mock/dist/cli.js')
      const args = [`--import=data:text/javascript,${encodeURIComponent(old)}`, cli, '--port', '0']
      await using told = runFile(node, args)
      expect(await told.ended).toBe(2)
      expect(told.output()).toBe('The mock needs Node 20 or later; this is Node 18.20.8.\n')
    })

    test('runs in the process of a test', async () => {
      await writeFile(join(consumer.folder, 'main.mjs'), inProcess)
      await using main = runFile(node, [join(consumer.folder, 'main.mjs')], consumer)
      expect(await main.ended).toBe(0)
      expect(JSON.parse(main.output())).toEqual({ id: ids.organizationId, status: 400, https: true })
    })
  })
}

const inProcess = `
import { startMock } from '@onedrive-restore/mock'
const headers = { authorization: 'Bearer any-token' }
const mock = await startMock()
const strict = await startMock({ strict: true, names: ['backup.example.test'] })
const [{ id }] = await (await fetch(mock.url + '/Organizations', { headers })).json()
const { status } = await fetch(mock.url + '/RestoreSessions/none', { headers })
console.log(JSON.stringify({ id, status, https: strict.url.startsWith('https:') }))
await Promise.all([mock.close(), strict.close()])
`

/** The status of a request to the mock at `address` for a name, or the code of its error. */
function statusAs(name: string, address: string, trust: { ca?: string }): Promise<number | string> {
  const { port, pathname } = new URL(address)
  const headers = { authorization: 'Bearer any-token', host: `${name}:${port}` }
  const options = { host: 'localhost', port, path: `${pathname}/Organizations`, headers, servername: name }
  return new Promise((resolve) => {
    request({ ...options, ...trust, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', (error: NodeJS.ErrnoException) => resolve(`${error.code}`))
      .end()
  })
}
