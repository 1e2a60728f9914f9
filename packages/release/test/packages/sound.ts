import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Packed } from '../../src/pack.ts'
import { releaseFaults } from '../../src/release-faults.ts'
import { rules } from '../../src/rules.ts'

export function testSound(packed: () => Packed[]): void {
  test('is every package that is not private, and nothing is wrong with it', async () => {
    expect(packed().map(({ short }) => short)).toEqual(Object.keys(rules).sort())
    expect(await releaseFaults(packed())).toEqual([])
  })

  test('is listed so that dependencies are published first', async () => {
    const [{ file = '' } = {}] = packed()
    const lines = JSON.parse(await readFile(join(dirname(file), 'packages.json'), 'utf8'))
    const names = lines.map(({ name }: { name: string }) => name)
    expect(names).toHaveLength(packed().length)
    expect(names.indexOf('@onedrive-restore/client')).toBeLessThan(names.indexOf('@onedrive-restore/runs'))
  })
}
