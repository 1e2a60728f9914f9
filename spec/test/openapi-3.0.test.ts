import { createConfig, lintFromString, parseYaml } from '@redocly/openapi-core'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'
import { openapi30 } from '../src/openapi-3.0.ts'
import { less, right, wrap, wrong } from './bulk-bodies.ts'

const { document, openapi30Yaml } = await bundleContract()
const older = parseYaml(openapi30Yaml) as { components: { schemas: Record<string, object> } }

/** Whether a value fits a schema of the contract, and of the same in 3.0, whose `nullable` this Ajv knows. */
const [newer, inOlder] = [
  new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'contract'),
  new Ajv({ strict: false, validateFormats: false }).addSchema(older, 'contract'),
].map((ajv) => (name: string, value: unknown) => {
  return ajv.validate({ $ref: `contract#/components/schemas/${name}` }, value)
}) as [Fits, Fits]
type Fits = (name: string, value: unknown) => boolean

const drive = { id: 'a', name: 'b', url: 'c' }
const unmeant = { OfficeUsername: null, OfficePassword: null }
const password = { grant_type: 'password', username: 'a', password: 'b' }
const statistics = {
  status: 'Warning',
  error: null,
  details: [{ oneDrive: drive, status: 'Failed', error: null }],
}

test.for<[schema: string, values: unknown[]]>([
  [
    'BulkRestore',
    [
      ...[...Object.values(right), ...Object.values(wrong)].map(wrap),
      ...[{}, [], 42, null, wrap({ ...right['the on-premises pair'], ...unmeant })],
    ],
  ],
  [
    'TokenRequest',
    [
      password,
      { grant_type: 'refresh_token', refresh_token: 'a' },
      { ...password, grant_type: 'refresh_token' },
      less(password, 'password'),
      less(password, 'grant_type'),
      {},
    ],
  ],
  ['Stop', [{ stop: null }, { stop: {} }, { stop: 'now' }, {}]],
  ['BulkRestoreStatistics', [statistics, { ...statistics, error: 1 }, { ...statistics, status: null }]],
  ['RestoreSessionList', [[], { offset: 0, limit: 1, results: [] }, {}]],
])('%s takes and refuses the same in 3.0', ([name, values]) => {
  const verdicts = values.map((value) => newer(name, value))
  expect(values.map((value) => inOlder(name, value))).toEqual(verdicts)
  expect(new Set(verdicts)).toEqual(new Set([true, false]))
})

test('generators find one object with all credentials and no forms beside it', () => {
  const { RestoreCredentials = {}, TokenRequest = {}, OfficeCredentials = {} } = older.components.schemas
  expect(RestoreCredentials).toMatchObject({ type: 'object', not: { not: { anyOf: expect.any(Array) } } })
  expect(Object.keys((RestoreCredentials as { properties: object }).properties)).toHaveLength(4)
  expect(RestoreCredentials).not.toHaveProperty('required')
  expect(TokenRequest).toMatchObject({
    required: ['grant_type'],
    properties: { grant_type: { enum: ['password', 'refresh_token'] } },
  })
  expect(OfficeCredentials).toMatchObject({
    not: { anyOf: [{ required: ['OnPremisesUsername'] }, { required: ['OnPremisesPassword'] }] },
  })
})

test('it is OpenAPI 3.0, and its examples fit', async () => {
  const examples = { severity: 'error', allowAdditionalProperties: true } as const
  const config = await createConfig({
    rules: { struct: 'error', 'no-unresolved-refs': 'error', 'no-invalid-media-type-examples': examples },
  })
  expect(await lintFromString({ source: openapi30Yaml, config })).toEqual([])
  expect(openapi30Yaml).toMatch(/^openapi: 3\.0\.3$/m)
})

test('what 3.0 has no words for is said in others, at every depth', () => {
  const told = { description: 'Told.', 'x-pinned': ['Told.'] }
  const schema = {
    type: 'object',
    properties: {
      kind: { const: 'a' },
      text: { type: ['string', 'null'] },
      link: { $ref: '#/components/schemas/Link', ...told },
      list: { type: 'array', items: { type: 'object', properties: { none: false, one: true } } },
    },
  }
  const info = {
    title: 'Things',
    version: '1.0.0',
    summary: 'Gone',
    license: { name: 'MIT', identifier: 'MIT' },
  }
  const result = openapi30({
    openapi: '3.1.0',
    info: { ...info, ...told },
    paths: { '/a': { get: { ...told, responses: { 200: { content: { json: { schema } } } } } } },
    components: { schemas: { Link: { type: 'string' } }, examples: { a: { value: { type: ['data'] } } } },
  })
  expect(result).toEqual({
    openapi: '3.0.3',
    info: {
      title: 'Things',
      version: '1.0.0',
      description: 'Told.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    paths: {
      '/a': {
        get: {
          description: 'Told.',
          responses: {
            200: {
              content: {
                json: {
                  schema: {
                    type: 'object',
                    properties: {
                      kind: { enum: ['a'] },
                      text: { type: 'string', nullable: true },
                      link: { description: 'Told.', allOf: [{ $ref: '#/components/schemas/Link' }] },
                      list: {
                        type: 'array',
                        items: {
                          type: 'object',
                          properties: { one: {} },
                          not: { anyOf: [{ required: ['none'] }] },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    components: { schemas: { Link: { type: 'string' } }, examples: { a: { value: { type: ['data'] } } } },
  })
})
