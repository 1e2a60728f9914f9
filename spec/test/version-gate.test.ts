import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'
import { compare } from '../src/diff.ts'
import { contractFolder } from '../src/folder.ts'
import { isAsReleased } from '../src/released.ts'
import { versionComplaint } from '../src/version.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document to be broken in every way has no type
type Document = any

let folder: string
let json: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-gate-'))
  json = (await bundleContract()).json
})
afterAll(() => rm(folder, { recursive: true }))

const released = `${contractFolder}released/openapi.yaml`

/** Compares the contract with itself after a change. */
async function compareWith(change: (document: Document) => void) {
  const [base, revision] = [join(folder, 'base.json'), join(folder, 'revision.json')]
  const document = JSON.parse(json)
  document.info.version = '1.4.2'
  await writeFile(base, JSON.stringify(document))
  change(document)
  await writeFile(revision, JSON.stringify(document))
  return compare(base, revision)
}

test('the contract has the version that its changes since the last release demand', async () => {
  const path = join(folder, 'openapi.json')
  await writeFile(path, json)
  const { complaint } = await compare(released, path)
  expect(complaint, 'Raise `info.version` in spec/openapi.yaml').toBeUndefined()
})

test('the changelog begins with the released version', async () => {
  const { version } = JSON.parse((await readFile(`${contractFolder}package.json`, 'utf8')) as string)
  const text = await readFile(released, 'utf8')
  const [, latest] = (await readFile(`${contractFolder}CHANGELOG.md`, 'utf8')).match(/^## (.+)$/m) ?? []
  expect(text).toContain(`version: ${latest}`)
  expect(version, 'The package carries the version of the released contract').toBe(latest)
})

test('nobody has touched the released bundle since it was released', async () => {
  expect(await isAsReleased(), 'Take back the change of released/, or release').toBe(true)
})

const removeEnumValue = (document: Document) => document.components.schemas.DocumentAction.enum.pop()
const addOperation = (document: Document) => {
  document.paths['/Jobs'] = { get: { responses: { 200: { description: 'Fine.' } } } }
}
const changeExample = (document: Document) => {
  document.components.examples['on-premises-keep'].value.restoreToOriginalLocation.DocumentAction =
    'overwrite'
}
const bumpTo = (version: string) => (document: Document) => {
  document.info.version = version
}

// A start of `redocly diff` for each change; which versions are enough for it is asked of `versionComplaint`.
test.for([
  ['a removed enum value', '1.5.0', 'major', '2.0.0', removeEnumValue],
  ['a new operation', '1.4.3', 'minor', '1.5.0', addOperation],
  ['a changed example', '1.4.3', 'minor', '1.5.0', changeExample],
] as const)('refuses %s with version %s, for it is %s, and accepts it with %s', async (row) => {
  const [, low, impact, enough, change] = row
  const { bump, complaint } = await compareWith((document) => {
    change(document)
    bumpTo(low)(document)
  })
  expect(complaint).toContain(`require a ${impact} bump`)
  expect(bump).toBe(impact)
  expect(versionComplaint('1.4.2', enough, bump)).toBeUndefined()
})

test('says nothing of a change whose version was raised enough', async () => {
  const { bump, complaint } = await compareWith((document) => {
    removeEnumValue(document)
    bumpTo('2.0.0')(document)
  })
  expect({ bump, complaint }).toEqual({ bump: 'major', complaint: undefined })
})

test('nothing has changed', async () => {
  expect(await compareWith(() => {})).toEqual({ version: '1.4.2', changes: [] })
})

test('the version alone becomes a word', async () => {
  const { complaint } = await compareWith(bumpTo('banana'))
  expect(complaint).toMatch(/^info\.version .*is not three numbers/)
})
