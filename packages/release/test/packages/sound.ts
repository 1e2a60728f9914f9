import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Packed } from '@onedrive-restore/testing/packed'
import { expect, test } from 'vitest'
import type { Layout } from '../../src/behaviour/lay-out.ts'
import { compileFor } from '../../src/behaviour/type-faults.ts'
import { releaseFaults } from '../../src/release-faults.ts'
import { rules } from '../../src/rules.ts'

export function testSound(packed: () => Packed[], layout: () => Layout): void {
  test('is every package that is not private, and nothing is wrong with it', async () => {
    expect(packed().map(({ short }) => short)).toEqual(Object.keys(rules).sort())
    expect(await releaseFaults(packed())).toEqual([])
  })

  // The newest one is part of what is looked at above, and a stranger has all of them.
  test('compiles with the oldest TypeScript that is promised', async () => {
    expect(await compileFor(layout().consumer, 'browser', 'typescript-5.4')).toEqual([])
  })

  test('is listed so that dependencies are published first', async () => {
    const [{ file = '' } = {}] = packed()
    const lines = JSON.parse(await readFile(join(dirname(file), 'packages.json'), 'utf8'))
    const names = lines.map(({ name }: { name: string }) => name)
    expect(names).toHaveLength(packed().length)
    expect(names.indexOf('@onedrive-restore/client')).toBeLessThan(names.indexOf('@onedrive-restore/runs'))
  })
}
