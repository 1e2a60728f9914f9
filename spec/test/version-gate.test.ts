import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleContract, contractFolder } from '../src/contract.ts'
import { compare } from '../src/diff.ts'

type Document = {
  info: { version: string }
  paths: Record<string, object>
  components: { schemas: Record<string, object> }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-gate-'))
})
afterAll(() => rm(folder, { recursive: true }))

const released = `${contractFolder}released/openapi.yaml`

/** Compares the contract with itself after a change. */
async function compareWith(change: (document: Document) => void) {
  const { json } = await bundleContract()
  const [base, revision] = [join(folder, 'base.json'), join(folder, 'revision.json')]
  const document = JSON.parse(json) as Document
  document.info.version = '1.4.2'
  await writeFile(base, JSON.stringify(document))
  change(document)
  await writeFile(revision, JSON.stringify(document))
  return compare(base, revision)
}

const removeEnumValue = (document: Document) => {
  document.components.schemas.DocumentAction = { type: 'string', enum: ['keep'] }
}
const addOperation = (document: Document) => {
  document.paths['/Jobs'] = { get: { responses: { 200: { description: 'Fine.' } } } }
}
const bumpTo = (version: string) => (document: Document) => {
  document.info.version = version
}

test('the contract has the version that its changes since the last release demand', async () => {
  const { yaml } = await bundleContract()
  const path = join(folder, 'openapi.yaml')
  await writeFile(path, yaml)
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

test.for([
  ['a removed enum value', '1.4.2', removeEnumValue],
  ['a removed enum value', '1.5.0', removeEnumValue],
  ['a new operation', '1.4.2', addOperation],
  ['a new operation', '1.4.3', addOperation],
] as const)('refuses %s with version %s', async ([, version, change]) => {
  const { complaint } = await compareWith((document) => {
    change(document)
    bumpTo(version)(document)
  })
  expect(complaint).toMatch(/^info\.version .* require a (major|minor) bump/)
})

test.for([
  ['a removed enum value', '2.0.0', removeEnumValue],
  ['a new operation', '1.5.0', addOperation],
  ['nothing', '1.4.2', () => {}],
] as const)('accepts %s with version %s', async ([, version, change]) => {
  const { complaint } = await compareWith((document) => {
    change(document)
    bumpTo(version)(document)
  })
  expect(complaint).toBeUndefined()
})
