import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'operation-verb'

test('passes: a verb of the set and a noun', async () => {
  expect(await lintFiles(rule, description({ operation: 'operationId: restoreOneDrives' }))).toEqual([])
})

test.for(['fetchThings', 'list', 'restore_drives'])('fails: %s', async (id) => {
  const [problem] = await lintFiles(rule, description({ operation: `operationId: ${id}` }))
  expect(problem).toContain(`openapi.yaml:6 Begin the operationId \`${id}\` with one of create, get,`)
})
