import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'no-properties-beside-union'

test('passes: the union stands in a schema of its own', async () => {
  const schema =
    'allOf: [{ type: object, properties: { a: { type: string } } }, { anyOf: [{ type: object }] }]'
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
})

test.for(['anyOf', 'oneOf'])('fails: properties beside %s', async (union) => {
  const schema = `${union}: [{ required: [a] }, { required: [b] }]\nproperties: { a: { type: string } }`
  expect(await lintFiles(rule, description({ schema }))).toEqual([
    `openapi.yaml:19 Move \`properties\` and \`${union}\` into two schemas joined by \`allOf\`.`,
  ])
})
