import { afterAll, beforeAll, describe } from 'vitest'
import { testCompilers } from './package/compilers.ts'
import { type Consumer, makeConsumer } from './package/consumer.ts'
import { testContents } from './package/lint.ts'
import { testRuntimes } from './package/runtimes.ts'

// Packed and installed once for all of them: that is most of the time.
let consumer: Consumer
beforeAll(async () => {
  consumer = await makeConsumer()
})
afterAll(() => consumer?.[Symbol.asyncDispose]())

describe('what is in the tarball', () => testContents(() => consumer))
describe('compilers', () => testCompilers(() => consumer))
describe('runtimes', () => testRuntimes(() => consumer))
