import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe } from 'vitest'
import { testCompilers } from './package/compilers.ts'
import { addToProject, type Consumer, type PackedMock, packMock } from './package/consumer.ts'
import { testContents } from './package/contents.ts'
import { testRuntimes } from './package/runtimes.ts'

// Packed once for all of them: that is most of the time.
let packed: PackedMock
let consumer: Consumer
beforeAll(async () => {
  packed = await packMock()
  consumer = await addToProject(packed.file, 'npm', process.execPath)
}, 240_000)
afterAll(async () => {
  await consumer?.[Symbol.asyncDispose]()
  await packed?.[Symbol.asyncDispose]()
})

describe('what is in the tarball', () =>
  testContents(
    () => readFile(packed.file),
    () => consumer,
  ))
describe('compilers', () => testCompilers(() => consumer))
describe('managers and runtimes', () => testRuntimes(() => packed.file))
