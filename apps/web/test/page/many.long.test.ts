import { test } from 'vitest'
import { checkFaultyRun } from './faulty-run.ts'
import { testPages } from './tested-page.ts'

const tested = testPages()

test('10,000 drives with faults: the account of each batch is what the mock has seen', {
  timeout: 180_000,
}, async () => {
  await checkFaultyRun(tested, 10_000)
})
