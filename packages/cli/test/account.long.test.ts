import { test } from 'vitest'
import { checkAccount } from './account-cases.ts'
import { runCommand } from './run-command.ts'

test('what it says of 10,000 drives is what the server has recorded', { timeout: 300_000 }, async () => {
  await checkAccount({ drives: 10_000, batchSize: 100, run: runCommand })
})
