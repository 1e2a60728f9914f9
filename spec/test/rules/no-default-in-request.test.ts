import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'no-default-in-request'

/** An operation whose body and whose answer hold the schema `Choice` below what is given. */
const files = (body: string, choice = 'type: string') => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    post:
      responses:
        '200':
          description: Fine.
          content: { application/json: { schema: { $ref: choice.yaml } } }
      requestBody:
        content:
          application/json:
            schema: ${body}
`,
  'choice.yaml': `${choice}\n`,
})

test('passes: no default, and properties that are called so', async () => {
  const body = '{ type: object, properties: { default: { type: string }, a: { enum: [x] } } }'
  expect(await lintFiles(rule, files(body))).toEqual([])
})

test('passes: a default of a parameter and of an answer', async () => {
  expect(await lintFiles(rule, files('{ type: string }', 'type: string\ndefault: x'))).toEqual([])
})

test.for([
  '{ $ref: choice.yaml }',
  '{ type: object, properties: { wrapper: { allOf: [{ type: object }, { $ref: choice.yaml }] } } }',
  '{ type: array, items: { anyOf: [{ oneOf: [{ $ref: choice.yaml }] }] } }',
  '{ type: object, additionalProperties: { $ref: choice.yaml } }',
  '{ if: { type: string }, then: { $ref: choice.yaml } }',
])('fails: behind a reference in %s', async (body) => {
  expect(await lintFiles(rule, files(body, 'type: string\ndefault: overwrite'))).toEqual([
    'choice.yaml:2 Delete `default`: what a request leaves out, nobody may choose.',
  ])
})

test('fails: beside a reference', async () => {
  const body = '{ type: object, properties: { a: { $ref: choice.yaml, default: overwrite } } }'
  expect(await lintFiles(rule, files(body))).toEqual([
    'openapi.yaml:13 Delete `default`: what a request leaves out, nobody may choose.',
  ])
})

test('passes: a schema that holds itself', async () => {
  const choice = 'type: object\nproperties: { inner: { $ref: choice.yaml } }'
  expect(await lintFiles(rule, files('{ $ref: choice.yaml }', choice))).toEqual([])
})
