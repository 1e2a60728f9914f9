import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveNpm } from './npm-registry.ts'

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

type Answer = Parameters<typeof serveNpm>[0]

/** Runs a program of the release on the folder, with a registry that answers so. */
async function run(program: string, answer: Answer) {
  await using registry = await serveNpm(answer)
  const file = fileURLToPath(new URL(`../src/${program}`, import.meta.url))
  const output = join(folder, 'output')
  await writeFile(output, '')
  const env = { ...process.env, ...registry.env, GITHUB_OUTPUT: output }
  const code = await new Promise((resolve) =>
    execFile(process.execPath, [file, folder], { cwd: folder, env }, (error) => resolve(error?.code ?? 0)),
  )
  return { put: registry.put, code, output: await readFile(output, 'utf8') }
}

const published = (name: string) => ({
  name,
  'dist-tags': { latest: version },
  versions: { [version]: { name, version, dist: { tarball: 'http://127.0.0.1:1/a.tgz' } } },
})
const nothing: Answer = () => ({ status: 404, body: {} })
const everything: Answer = (name) => ({ status: 200, body: published(name) })
const theFirst: Answer = (name) => (name === names[0] ? everything(name) : nothing(name))
const silent: Answer = () => ({ status: 500, body: {} })

describe('publishing', () => {
  test('what is not there is published, in the order of the list', async () => {
    expect(await run('publish.ts', nothing)).toMatchObject({ put: names, code: 0 })
  })

  test('a version that is there is left alone', async () => {
    expect(await run('publish.ts', theFirst)).toMatchObject({ put: [names[1]], code: 0 })
  })

  test('a registry that does not say what it has gets nothing', async () => {
    expect(await run('publish.ts', silent)).toMatchObject({ put: [], code: 1 })
  })
})

test.for([
  ['nothing is new when all of it is there', everything, { code: 0, output: 'any=false\n' }],
  ['something is new when one is not', theFirst, { code: 0, output: 'any=true\n' }],
  ['nobody knows when the registry does not say', silent, { code: 1, output: '' }],
] as const)('%s', async ([, answer, told]) => {
  expect(await run('new-versions.ts', answer)).toEqual({ put: [], ...told })
})
