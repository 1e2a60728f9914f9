import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '@onedrive-restore/mock'
import { afterAll, beforeAll, test } from 'vitest'
import { writeBundle } from '../../mock/packaging/bundle.ts'
import { expectSameVerdicts } from './same-verdicts.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-mock-'))
  await writeBundle(`${folder}/`)
})
afterAll(() => rm(folder, { recursive: true }))

test.for([
  ['from its source', async () => startMock],
  // Parts of Prism are left out of it.
  ['as it is packed', async () => (await import(join(folder, 'index.js'))).startMock as typeof startMock],
] as const)('2,000 seeded requests get the verdict of plain Prism from a strict mock %s', async ([, load]) =>
  expectSameVerdicts(await load(), 2_000),
)
