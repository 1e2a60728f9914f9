import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-fs'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../src/publish.ts', import.meta.url))
const names = ['@nobody/first', '@nobody/second']
const version = '1.0.0'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'))
  const lines = names.map((name, index) => ({ name, version, file: `${index}.tgz` }))
  await writeFile(join(folder, 'packages.json'), JSON.stringify(lines))
  for (const { name, file } of lines) {
    const content = join(folder, `${file}.d`)
    await mkdir(join(content, 'package'), { recursive: true })
    await writeFile(join(content, 'package/package.json'), JSON.stringify({ name, version }))
    await pipeline(pack(content), createGzip(), createWriteStream(join(folder, file)))
  }
})
afterAll(() => rm(folder, { recursive: true }))

/** Publishes to a registry that answers questions about a package so. @returns what was put there, and the exit code */
async function publishTo(answer: (name: string) => { status: number; body: object }) {
  const put: string[] = []
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '', 'http://registry').pathname).slice(1)
    if (request.method === 'PUT') put.push(name)
    const { status, body } = request.method === 'PUT' ? { status: 200, body: {} } : answer(name)
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await writeFile(
    join(folder, '.npmrc'),
    `//${host}/:_authToken=a\nregistry=http://${host}/\nfetch-retries=0\n`,
  )
  const env = {
    ...process.env,
    npm_config_userconfig: join(folder, '.npmrc'),
    npm_config_cache: join(folder, '.cache'),
  }
  const code = await new Promise((resolve) =>
    execFile(process.execPath, [program, folder], { cwd: folder, env }, (error) => resolve(error?.code ?? 0)),
  )
  server.closeAllConnections()
  server.close()
  return { put, code }
}

const published = (name: string) => ({
  name,
  'dist-tags': { latest: version },
  versions: { [version]: { name, version, dist: { tarball: 'http://127.0.0.1:1/a.tgz' } } },
})

test('what is not there is published, in the order of the list', async () => {
  expect(await publishTo(() => ({ status: 404, body: {} }))).toEqual({ put: names, code: 0 })
})

test('a version that is there is left alone', async () => {
  const answer = (name: string) =>
    name === names[0] ? { status: 200, body: published(name) } : { status: 404, body: {} }
  expect(await publishTo(answer)).toEqual({ put: [names[1]], code: 0 })
})

test('a registry that does not say what it has gets nothing', async () => {
  expect(await publishTo(() => ({ status: 500, body: {} }))).toEqual({ put: [], code: 1 })
})
