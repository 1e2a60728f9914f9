import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packedFolder } from '../src/packed.ts'

let folder: string
const write = async (file: string, text: string) => {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'))
  await write('spec/package.json', '{ "name": "@nobody/spec", "version": "1.0.0" }')
  await write('packages/shown/package.json', '{ "name": "@nobody/shown", "version": "1.0.0" }')
  await write('packages/shown/src/index.ts', 'export {}')
  await write('packages/hidden/package.json', '{ "name": "@nobody/hidden", "private": true }')
  const besides = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'LICENSE']
  const programs = ['scripts/remove.mjs', 'packages/release/src/pack.ts', 'packages/testing/src/repo-copy.ts']
  for (const file of [...besides, ...programs]) await write(file, file)
  for (const name of ['release', 'testing'])
    await write(`packages/${name}/package.json`, '{ "name": "a", "private": true }')
})
afterAll(() => rm(folder, { recursive: true }))

test('nothing that has not changed is packed twice', async () => {
  expect(await packedFolder(folder)).toBe(await packedFolder(folder))
})

test.for([
  'packages/shown/src/index.ts',
  'packages/shown/src/new.ts',
  'packages/shown/README.md',
  'spec/paths/new.yaml',
  'pnpm-lock.yaml',
  'LICENSE',
  'scripts/remove.mjs',
  'packages/release/src/pack.ts',
])('a change of %s is packed', async (file) => {
  const before = await packedFolder(folder)
  await write(file, 'changed')
  expect(await packedFolder(folder)).not.toBe(before)
})

test.for([
  'packages/shown/test/index.test.ts',
  'packages/shown/dist/index.js',
  'packages/shown/node_modules/other/index.js',
  'packages/shown/.report/tests.json',
  'packages/hidden/src/index.ts',
  'README.md',
])('a change of %s is nothing to pack', async (file) => {
  const before = await packedFolder(folder)
  await write(file, 'changed')
  expect(await packedFolder(folder)).toBe(before)
})
