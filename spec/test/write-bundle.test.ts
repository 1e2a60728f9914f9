import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBundle } from '../src/write-bundle.ts'

const bundle = {
  document: {},
  yaml: 'a: 1\n',
  json: '{"a":1}\n',
  compatibleYaml: 'a: one\n',
  openapi30Yaml: 'a: 3\n',
}
const names = ['openapi.yaml', 'openapi.json', 'openapi.compat.yaml', 'openapi.3.0.yaml'] as const

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-bundle-'))
  await writeBundle(bundle, folder)
})
afterAll(() => rm(folder, { recursive: true }))

const pathOf = (name: string) => join(folder, 'dist', name)
const texts = () => Promise.all(names.map((name) => readFile(pathOf(name), 'utf8')))
const inodes = () => Promise.all(names.map(async (name) => (await stat(pathOf(name))).ino))

test('every form of the bundle is written', async () => {
  expect(await texts()).toEqual([bundle.yaml, bundle.json, bundle.compatibleYaml, bundle.openapi30Yaml])
})

test('only a form that changes is written again', async () => {
  const before = await inodes()
  await writeBundle({ ...bundle, compatibleYaml: 'a: two\n' }, folder)
  expect(await texts()).toEqual([bundle.yaml, bundle.json, 'a: two\n', bundle.openapi30Yaml])
  const after = await inodes()
  expect(after.toSpliced(2, 1)).toEqual(before.toSpliced(2, 1))
  expect(after[2]).not.toBe(before[2])
})
