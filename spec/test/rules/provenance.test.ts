import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'provenance'

const files = (operation: string, component: string) => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
      operationId: listThings
      ${operation}
      parameters:
        - $ref: components/parameters/limit.yaml
      responses: {}
`,
  'components/parameters/limit.yaml': `name: limit\nin: query\n${component}\nschema: { type: integer }\n`,
})

test('passes: every place names known sources', async () => {
  expect(
    await lintFiles(rule, files('x-source: [SEED]', 'x-source: [HC30/pagination, "vbo365-rest#56"]')),
  ).toEqual([])
})

test('fails: a place without a source', async () => {
  expect(await lintFiles(rule, files('deprecated: false', 'required: false'))).toEqual([
    'openapi.yaml:5 Say in `x-source` where this comes from.',
    'components/parameters/limit.yaml:1 Say in `x-source` where this comes from.',
  ])
})

test('fails: a source that nobody knows', async () => {
  expect(await lintFiles(rule, files('x-source: [SEED, HEARSAY]', 'x-source: [SEED]'))).toEqual([
    'openapi.yaml:5 Correct `x-source`: HEARSAY is not a source of spec/README.md.',
  ])
})
