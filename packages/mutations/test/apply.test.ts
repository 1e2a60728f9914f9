import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apply } from '../src/apply.ts'
import type { Edit } from '../src/mutation.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apply-'))
  await writeFile(join(folder, 'a.yaml'), text)
})
afterEach(() => rm(folder, { recursive: true }))

const text = 'list: [one, two]\npaths:\n  /things: { get: 1 }\n  /jobs: 2\n'
const file = 'a.yaml'

test.for<[edit: Edit, result: string]>([
  [
    { file, at: 'paths/~1things/get', set: 3 },
    'list:\n  - one\n  - two\npaths:\n  /things:\n    get: 3\n  /jobs: 2\n',
  ],
  [
    { file, at: 'new', set: true },
    'list:\n  - one\n  - two\npaths:\n  /things:\n    get: 1\n  /jobs: 2\nnew: true\n',
  ],
  [
    { file, at: 'paths/~1things', rename: '/x' },
    'list:\n  - one\n  - two\npaths:\n  /x:\n    get: 1\n  /jobs: 2\n',
  ],
  [{ file, remove: 'paths/~1things' }, 'list:\n  - one\n  - two\npaths:\n  /jobs: 2\n'],
  [{ file, remove: 'list/0' }, 'list:\n  - two\npaths:\n  /things:\n    get: 1\n  /jobs: 2\n'],
  [{ file, from: 'one', to: '$&' }, text.replace('one', () => '$&')],
  [{ file, write: 'a' }, 'a'],
  [{ file: 'deep/b.yaml', write: 'b' }, 'b'],
])('%j is applied and taken back', async ([edit, result]) => {
  const restore = await apply(folder, [edit])
  expect(await readFile(join(folder, edit.file), 'utf8')).toBe(result)
  await restore()
  expect(await readFile(join(folder, file), 'utf8')).toBe(text)
  expect(existsSync(join(folder, 'deep/b.yaml'))).toBe(false)
})

test('a file that was erased comes back', async () => {
  const restore = await apply(folder, [{ file, erase: true }])
  expect(existsSync(join(folder, file))).toBe(false)
  await restore()
  expect(await readFile(join(folder, file), 'utf8')).toBe(text)
})

test.for<[edit: Edit, complaint: RegExp]>([
  [{ file, from: 'three', to: 'four' }, /^Nothing to change in a\.yaml/],
  [{ file, at: 'paths/~1jobs', set: 2 }, /^Nothing to change in a\.yaml/],
  [{ file, remove: 'paths/~1other' }, /^a\.yaml has no paths\/~1other\.$/],
  [{ file, at: 'nowhere/get', set: 1 }, /^a\.yaml has no nowhere\.$/],
  [{ file: 'c.yaml', erase: true }, /^c\.yaml does not exist\.$/],
])('%j finds nothing to change', async ([edit, complaint]) => {
  await expect(apply(folder, [edit])).rejects.toThrow(complaint)
  expect(await readFile(join(folder, file), 'utf8')).toBe(text)
})
