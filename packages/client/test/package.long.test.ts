import { afterAll, beforeAll, test } from 'vitest'
import { type Consumer, makeConsumer } from './package/consumer.ts'
import { others } from './package/found.ts'
import { testRuntimes } from './package/runtimes.ts'

let consumer: Consumer
beforeAll(async () => {
  consumer = await makeConsumer()
}, 300_000)
afterAll(() => consumer?.[Symbol.asyncDispose]())

testRuntimes(() => consumer, others)
test.skipIf(others.length > 0)('there is no second runtime on the path', ({ skip }) => skip())
