import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packedFile } from '@onedrive-restore/testing/packed'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { beforeAll, expect, test } from 'vitest'
import { otherPairs, testRuntimes } from './package/runtimes.ts'

let file: string
beforeAll(async () => {
  file = await packedFile('mock')
}, 300_000)

testRuntimes(() => file, otherPairs)

test('nothing that an older build has left is packed', async () => {
  await using copy = await copyRepo()
  const dist = join(copy.folder, 'packages/mock/dist')
  await mkdir(dist)
  await writeFile(join(dist, 'stray.js'), '')
  await promisify(execFile)('pnpm', ['run', 'prepack'], { cwd: join(copy.folder, 'packages/mock') })
  const files = await readdir(dist)
  expect(files).toContain('mock.js')
  expect(files).not.toContain('stray.js')
})
