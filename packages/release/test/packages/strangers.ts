import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Packed } from '../../src/pack.ts'
import { type Registry, serveRegistry } from '../../src/registry.ts'
import { strangers, visit } from '../../src/strangers.ts'

/** The quick ones; `npm run release` visits all of them. */
export function testStrangers(packed: () => Packed[]): void {
  let registry: Registry
  beforeAll(async () => {
    registry = await serveRegistry(packed())
  })
  afterAll(() => registry?.[Symbol.asyncDispose]())

  test('every project is in the list', async () => {
    const folders = await readdir(new URL('../../strangers', import.meta.url))
    expect(folders.sort()).toEqual(strangers.map(({ name }) => name).sort())
  })

  // Each of them installs from the registry.
  const limit = { timeout: 300_000 }
  test.for(strangers.filter(({ isQuick }) => isQuick))(
    '$name installs and works',
    limit,
    async (stranger) => {
      await visit(stranger, registry)
    },
  )

  test('a project whose own tests fail is a failure that says why', async () => {
    // Nothing is to be installed from a registry that has nothing.
    await using empty = await serveRegistry([])
    const visiting = visit({ name: 'plain-javascript', manager: 'npm', isQuick: true }, empty)
    await expect(visiting).rejects.toThrow(/@onedrive-restore\/\w+/)
  })
}
