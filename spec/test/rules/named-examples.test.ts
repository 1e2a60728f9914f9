import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'named-examples'

const media = 'examples: { one: { value: a } }'

test('passes: a named example', async () => {
  expect(await lintFiles(rule, description({ media }))).toEqual([])
})

test('fails: none', async () => {
  expect(await lintFiles(rule, description({ media: 'examples: {}' }))).toEqual([
    'openapi.yaml:11 Add at least one named example under `examples`.',
  ])
})

test('fails: an example without a name beside it', async () => {
  expect(await lintFiles(rule, description({ media: `${media}\nexample: a` }))).toEqual([
    'openapi.yaml:15 Move `example` to the named `examples`.',
  ])
})

test.for(['example: hunter2', 'examples: [hunter2]'])('fails: a schema with %s', async (example) => {
  expect(await lintFiles(rule, description({ media, schema: `type: string\n${example}` }))).toEqual([
    `openapi.yaml:19 Move \`${example.split(':')[0]}\` to the named examples of the body.`,
  ])
})
