import { parseYaml } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { bundleContract } from '../../src/contract.ts'
import { bundleFiles } from './bundle-files.ts'

const fixture = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers:
  - url: https://{host}:{port}
    description: The server.
    variables:
      host: { default: example.com, description: Its name. }
      port: { default: '443', enum: ['443'] }
  - url: https://{host}
    variables:
      host: { default: example.com, description: Its name. }
  - url: https://example.com
paths: {}
components:
  headers:
    Length: { schema: { type: integer, const: 0 } }
  schemas:
    Thing:
      type: object
      additionalProperties: false
      properties:
        name: { type: string }
        other: false
        any: true
        kind: { type: string, const: thing }
        nothing: { const: null }
        nested:
          type: array
          items: { type: object, properties: { other: false } }
`

test('what generators choke on is said in words that they know', async () => {
  const { servers, components } = await bundleFiles('compatible', { 'openapi.yaml': fixture })
  expect(servers).toEqual([
    {
      url: 'https://{host}:{port}',
      description: 'The server. `host`: Its name.',
      variables: { host: { default: 'example.com' }, port: { default: '443', enum: ['443'] } },
    },
    {
      url: 'https://{host}',
      description: '`host`: Its name.',
      variables: { host: { default: 'example.com' } },
    },
    { url: 'https://example.com' },
  ])
  expect(components).toEqual({
    headers: { Length: { schema: { type: 'integer', enum: [0] } } },
    schemas: {
      Thing: {
        type: 'object',
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          other: { type: 'null' },
          any: {},
          kind: { type: 'string', enum: ['thing'] },
          nothing: { enum: [null] },
          nested: { type: 'array', items: { type: 'object', properties: { other: { type: 'null' } } } },
        },
      },
    },
  })
})

test('nothing of it is left in the compatible bundle of the contract, and the rest is the bundle', async () => {
  const { document, compatibleYaml } = await bundleContract()
  const compatible = parseYaml(compatibleYaml) as Record<string, unknown>
  expect(hardWordsIn(document)).not.toEqual([])
  expect(hardWordsIn(compatible)).toEqual([])
  for (const part of ['openapi', 'info', 'security', 'tags', 'paths'])
    expect(compatible[part]).toEqual(withoutPins(document[part]))
})

/** Which sentences are pinned is for lint and gate alone. */
function withoutPins(part: unknown): unknown {
  return JSON.parse(JSON.stringify(part, (key, value) => (key === 'x-pinned' ? undefined : value)))
}

/** Where a description uses constants and boolean schemas, which do not exist in OpenAPI 3.0. */
function hardWordsIn(node: unknown, place = '#'): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const isSchema = key === 'items' || key === 'not' || /\/(properties|allOf|anyOf|oneOf)$/.test(place)
    const isHard = key === 'const' || (isSchema && typeof value === 'boolean')
    return isHard ? [`${place}/${key}`] : hardWordsIn(value, `${place}/${key}`)
  })
}
