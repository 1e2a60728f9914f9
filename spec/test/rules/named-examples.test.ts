import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'named-examples'

test('passes: a named example', async () => {
  expect(await lintFiles(rule, description({ media: 'examples: { one: { value: a } }' }))).toEqual([])
})

test.for(['example: a', 'examples: {}'])('fails: %s', async (media) => {
  expect(await lintFiles(rule, description({ media }))).toEqual([
    'openapi.yaml:11 Add at least one named example under `examples`.',
  ])
})
