import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

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

test.for(['HEARSAY', 'HC99/nothing', 'HC30/nothing', '"vbo365-rest#999"', 'OAS9', 'seed'])(
  'fails: a source that nobody knows, %s',
  async (name) => {
    expect(await lintFiles(rule, files(`x-source: [SEED, ${name}]`, 'x-source: [SEED]'))).toEqual([
      `openapi.yaml:5 Correct \`x-source\`: ${name.replaceAll('"', '')} is not a source of spec/rules/sources.ts.`,
    ])
  },
)

test('fails: an example without a source, and a property with an unknown one', async () => {
  const schema = 'type: object\nx-source: [SEED]\nproperties: { a: { type: string, x-source: [HEARSAY] } }'
  const operation = 'operationId: listThings\nx-source: [SEED]'
  const media = 'examples: { one: { value: {} } }'
  expect(await lintFiles(rule, description({ schema, operation, media }))).toEqual([
    'openapi.yaml:21 Correct `x-source`: HEARSAY is not a source of spec/rules/sources.ts.',
    'openapi.yaml:15 Say in `x-source` where this comes from.',
  ])
})
