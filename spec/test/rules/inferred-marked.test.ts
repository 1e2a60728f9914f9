import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'inferred-marked'

const operation = (text: string, sources: string) =>
  description({ operation: `operationId: listThings\ndescription: ${text}\nx-source: [${sources}]` })

test('passes: what is inferred is marked, and what is documented is not', async () => {
  expect(
    await lintFiles(rule, operation('Lists. Nothing is left out (inferred).', 'SEED, INFERRED')),
  ).toEqual([])
  expect(await lintFiles(rule, operation('Lists.', 'SEED'))).toEqual([])
})

test('passes: the mark of a property counts for the schema that names the source', async () => {
  const schema = `
type: object
x-source: [SEED, INFERRED]
properties:
  a: { type: string, description: A name (inferred). }`
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
})

test('fails: an inferred statement that reads like a fact', async () => {
  expect(await lintFiles(rule, operation('Nothing was done.', 'SEED, INFERRED'))).toEqual([
    'openapi.yaml:5 Mark the statement that is only our conclusion with `(inferred)`.',
  ])
})

test('fails: a mark without the source, in an example as well', async () => {
  expect(await lintFiles(rule, operation('Nothing was done (inferred).', 'SEED'))).toEqual([
    'openapi.yaml:5 Name INFERRED in `x-source`: a statement here is marked `(inferred)`.',
  ])
  const media =
    'examples:\n  one:\n    description: Made up (inferred).\n    x-source: [SEED]\n    value: { description: a }'
  expect(await lintFiles(rule, description({ media }))).toEqual([
    'openapi.yaml:15 Name INFERRED in `x-source`: a statement here is marked `(inferred)`.',
  ])
})

test('fails: the mark stands in the data of an example only', async () => {
  const media = 'examples:\n  one:\n    x-source: [INFERRED]\n    value: { description: Made up (inferred). }'
  expect(await lintFiles(rule, description({ media }))).toEqual([
    'openapi.yaml:15 Mark the statement that is only our conclusion with `(inferred)`.',
  ])
})
