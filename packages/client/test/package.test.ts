import { afterAll, beforeAll } from 'vitest'
import { type Consumer, makeConsumer } from './package/consumer.ts'
import { oneOfEach } from './package/found.ts'
import { testRuntimes } from './package/runtimes.ts'

// What is in the tarball, and which compilers read it, is looked at where it is released.
let consumer: Consumer
beforeAll(async () => {
  consumer = await makeConsumer()
}, 300_000)
afterAll(() => consumer?.[Symbol.asyncDispose]())

testRuntimes(() => consumer, oneOfEach)
