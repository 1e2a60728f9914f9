import { test } from 'vitest'
import { checkAccount } from './account-cases.ts'
import { callCommand } from './run-command.ts'

test('what it says of 500 drives is what the server has recorded', async () => {
  // Every fifth of fifty calls goes wrong, so that each of nine ways is met.
  await checkAccount({ drives: 500, batchSize: 10, run: callCommand })
})
