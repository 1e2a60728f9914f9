import { readdir } from 'node:fs/promises'
import { type Packed, readPacked } from '@onedrive-restore/testing/packed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Layout, layOut } from '../src/behaviour/lay-out.ts'
import { serveRegistry } from '../src/registry.ts'
import { strangers, visit, withNewest } from '../src/strangers.ts'
import { testAltered } from './packages/altered.ts'
import { testReadmes } from './packages/readmes.ts'
import { testSound } from './packages/sound.ts'
import { testStrangers } from './packages/strangers.ts'

let packed: Packed[]
let layout: Layout
beforeAll(async () => {
  packed = await readPacked()
  layout = await layOut(packed)
}, 300_000)
afterAll(() => layout?.[Symbol.asyncDispose]())

describe('what would be published', () =>
  testSound(
    () => packed,
    () => layout,
  ))
describe('a tarball that is not as it should be', () =>
  testAltered(
    () => packed,
    () => layout,
  ))
describe('the README of', () => testReadmes(() => packed))

describe('projects of strangers', () => {
  testStrangers(
    () => packed,
    ({ isQuick }) => isQuick,
  )

  test('every project is in the list', async () => {
    const folders = await readdir(new URL('../strangers', import.meta.url))
    expect(folders.sort()).toEqual(strangers.map(({ name }) => name).sort())
  })

  test('a project whose own tests fail is a failure that says why', async () => {
    // Nothing is to be installed from a registry that has nothing.
    await using empty = await serveRegistry([])
    const visiting = visit({ name: 'plain-javascript', manager: 'npm', isQuick: true }, empty)
    await expect(visiting).rejects.toThrow(/@onedrive-restore\/\w+/)
  })

  test('one that wants the newest of other people keeps what it has chosen by name', () => {
    const given = {
      name: 'a',
      dependencies: { '@onedrive-restore/client': '*', react: '19.3.1' },
      devDependencies: { 'typescript-5.4': 'npm:typescript@5.4.5', vitest: '5.1.1' },
    }
    expect(withNewest(given)).toEqual({
      name: 'a',
      dependencies: { '@onedrive-restore/client': '*', react: 'latest' },
      devDependencies: { 'typescript-5.4': 'npm:typescript@5.4.5', vitest: 'latest' },
    })
  })
})
