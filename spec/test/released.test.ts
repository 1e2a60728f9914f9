import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changesSinceRelease, isAsReleased, release } from '../src/released.ts'
import { score } from '../src/score.ts'

/** A contract of one operation. */
function contract(version: string, { summary = 'Lists things.', query = '' } = {}): string {
  return `openapi: 3.1.0
info: { title: Things, version: ${version} }
paths:
  /things:
    get:
      operationId: listThings
      summary: ${summary}
      parameters: [${query}]
      responses:
        '200': { description: Fine. }
`
}
const withQuery = { query: '{ name: limit, in: query, schema: { type: integer } }' }
const changelog = '# Changes of the contract\n\n## 1.0.0\n\n- minor: added `/things`\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  await Promise.all(['dist', 'released'].map((name) => mkdir(join(folder, name))))
  await put('redocly.yaml', 'telemetry: off\n')
  await put('released/openapi.yaml', contract('1.0.0'))
  await put('released/score.json', '{"score":1}\n')
  await put('CHANGELOG.md', changelog)
})
afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, text: string) => writeFile(join(folder, name), text)
const read = (name: string) => readFile(join(folder, name), 'utf8')

/** What a release of this contract would find in the folder. */
async function bundled(text: string): Promise<void> {
  await put('openapi.yaml', text)
  await put('dist/openapi.yaml', text)
}

async function written(): Promise<string[]> {
  return Promise.all(['released/openapi.yaml', 'released/score.json', 'CHANGELOG.md'].map(read))
}

test('a change is released: bundle, score and a section on top of the changelog', async () => {
  const text = contract('1.1.0', withQuery)
  await bundled(text)
  expect(await release(folder)).toBe('1.1.0')
  expect(await read('released/openapi.yaml')).toBe(text)
  expect(await read('released/score.json')).toBe(`${JSON.stringify({ score: await score(folder) })}\n`)
  expect(await isAsReleased(folder)).toBe(true)
  await put('released/openapi.yaml', text.replace('limit', 'Limit'))
  expect(await isAsReleased(folder)).toBe(false)
  const [title, section, older] = (await read('CHANGELOG.md')).split(/^(?=## )/m)
  expect([title, older]).toEqual(changelog.split(/^(?=## )/m))
  expect(section).toMatch(/^## 1\.1\.0\n\n- minor: .*parameters.*\n\n$/)
})

test('the first release begins the changelog', async () => {
  await rm(join(folder, 'CHANGELOG.md'))
  await bundled(contract('1.0.1', { summary: 'Lists all things.' }))
  expect(await release(folder)).toBe('1.0.1')
  expect(await read('CHANGELOG.md')).toBe(
    '# Changes of the contract\n\n## 1.0.1\n\n- Wording and examples only.\n\n',
  )
})

test('what has not changed is not released', async () => {
  await bundled(contract('1.0.0'))
  const before = await written()
  expect(await release(folder)).toBeUndefined()
  expect(await written()).toEqual(before)
})

test('a version that was not raised enough writes nothing', async () => {
  await bundled(contract('1.0.1', withQuery))
  const before = await written()
  await expect(release(folder)).rejects.toThrow(/require a minor bump/)
  expect(await written()).toEqual(before)
})

test('a lower score writes nothing', async () => {
  await put('released/score.json', '{"score":100}\n')
  await bundled(contract('1.1.0', withQuery))
  const before = await written()
  await expect(release(folder)).rejects.toThrow(/^redocly score fell from 100 to \d+/)
  expect(await written()).toEqual(before)
})

test('the changes since the last release are those between the released and the built bundle', async () => {
  await bundled(contract('1.1.0', withQuery))
  const { version, bump, changes } = await changesSinceRelease(folder)
  expect({ version, bump }).toEqual({ version: '1.1.0', bump: 'minor' })
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toContainEqual(
    expect.stringMatching(/^added .*parameters/),
  )
})
