import { startMock } from '@onedrive-restore/mock'
import { ignoredKeywords } from '@onedrive-restore/spec/ignored-keywords'
import { expect, test } from 'vitest'

/** Keyword, a schema that uses it, and a body that the schema refuses. */
const table: [keyword: string, schema: object, refused: unknown][] = [
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }],
  ['dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, { a: 1 }],
  ['unevaluatedProperties', { properties: { a: {} }, unevaluatedProperties: false }, { b: 1 }],
  ['unevaluatedItems', { type: 'array', prefixItems: [{}], unevaluatedItems: false }, [1, 2]],
  ['prefixItems', { type: 'array', prefixItems: [{ type: 'string' }] }, [1]],
  ['minContains', { type: 'array', contains: { type: 'string' }, minContains: 2 }, ['a', 1]],
  ['maxContains', { type: 'array', contains: { type: 'string' }, maxContains: 1 }, ['a', 'b']],
  ['contains', { type: 'array', contains: { type: 'string' } }, [1]],
  ['propertyNames', { propertyNames: { minLength: 2 } }, { a: 1 }],
  ['patternProperties', { patternProperties: { '^a': { type: 'string' } } }, { a: 1 }],
  ['false', { properties: { a: false } }, { a: 1 }],
  ['const', { const: 'a' }, 'b'],
  ['enum', { enum: ['a'] }, 'b'],
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  ['if', { if: { required: ['a'] }, then: { required: ['b'] } }, { a: 1 }],
  ['not', { not: { required: ['a'] } }, { a: 1 }],
  ['anyOf', { anyOf: [{ required: ['a'] }, { required: ['b'] }] }, { c: 1 }],
  ['null', { properties: { a: { type: 'null' } } }, { a: 1 }],
  ['format', { properties: { a: { type: 'string', format: 'date-time' } } }, { a: 'yesterday' }],
  ['minItems', { type: 'array', minItems: 1 }, []],
  ['minLength', { properties: { a: { type: 'string', minLength: 1 } } }, { a: '' }],
]

function contractOf(schema: object): object {
  const responses = { 200: { description: 'Fine.' }, 400: { description: 'Refused.' } }
  const post = {
    operationId: 'createThing',
    requestBody: { content: { 'application/json': { schema } } },
    responses,
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Fixture', version: '1.0.0' },
    servers: [{ url: 'https://server/v3' }],
    paths: { '/things': { post } },
  }
}

test.for(table)('Prism checks `%s` unless the house rules forbid it', async ([keyword, schema, refused]) => {
  await using mock = await startMock({ contract: contractOf(schema) })
  const headers = { 'content-type': 'application/json' }
  const { status } = await fetch(`${mock.url}/things`, {
    method: 'POST',
    headers,
    body: JSON.stringify(refused),
  })
  expect(status).toBe(ignoredKeywords.includes(keyword) ? 200 : 400)
})
