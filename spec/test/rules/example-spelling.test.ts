import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'example-spelling'

const schema = 'type: object\nproperties: { DocumentAction: { type: string } }'
const media = (name: string) => `examples:\n  one:\n    value: [{ ${name}: keep }]`

test('passes: a name that a schema has', async () => {
  expect(await lintFiles(rule, description({ schema, media: media('DocumentAction') }))).toEqual([])
})

test('fails: another case', async () => {
  expect(await lintFiles(rule, description({ schema, media: media('documentAction') }))).toEqual([
    'openapi.yaml:16 Correct `documentAction`: no schema has a property of that name.',
  ])
})
