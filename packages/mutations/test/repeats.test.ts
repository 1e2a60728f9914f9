import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repeats } from '../src/checks/repeats.ts'

const files: Record<string, string> = {
  'README.md': 'It restores whole drives\nto where they were.\n',
  'packages/client/src/generated/schema.ts':
    '/**\n * It restores whole drives\n * to where they were.\n */\n',
  'packages/client/src/call.ts': "const hint = 'Never send it twice.'\n",
  'packages/mutations/src/catalogue.ts': "const from = 'It restores whole drives to where they were.'\n",
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repeats-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

const bundle = (...texts: string[]) => ({ document: { info: { texts } }, yaml: '' })

test.for<[before: string[], after: string[], places: string[]]>([
  [
    ['It restores whole drives to where they were.'],
    ['It restores drives.'],
    ['README.md', 'packages/client/src/generated/schema.ts'],
  ],
  [
    ['It restores whole drives\nto where they were.', 'a'],
    ['a'],
    ['README.md', 'packages/client/src/generated/schema.ts'],
  ],
  [['Never send it twice.'], [], ['packages/client/src/call.ts']],
  [['Nobody says this here.'], [], []],
  [['It restores whole drives to where they were.'], ['It restores whole drives to where they were.'], []],
  [['Never send it twice.'], ['Never send it twice. Never.'], []],
  [['drives'], [], []],
])('what is gone from %j and not in %j is still said in %j', async ([before, after, places]) => {
  expect((await repeats(folder, bundle(...before), bundle(...after))).sort()).toEqual(places)
})
