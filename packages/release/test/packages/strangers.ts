import type { Packed } from '@onedrive-restore/testing/packed'
import { afterAll, beforeAll, test } from 'vitest'
import { type Registry, serveRegistry } from '../../src/registry.ts'
import { type Stranger, strangers, visit } from '../../src/strangers.ts'

/** Strangers install the tarballs and run their tests. */
export function testStrangers(packed: () => Packed[], visits: (stranger: Stranger) => boolean): void {
  let registry: Registry
  beforeAll(async () => {
    registry = await serveRegistry(packed())
  })
  afterAll(() => registry?.[Symbol.asyncDispose]())

  // Each of them installs from the registry.
  test.for(strangers.filter(visits))('$name installs and works', { timeout: 600_000 }, async (stranger) => {
    await visit(stranger, registry)
  })
}
