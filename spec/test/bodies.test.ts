import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'
import { good, less, right, wrap, wrong } from './bulk-bodies.ts'

const { document } = await bundleContract()
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'contract')

function isValid(place: string, value: unknown): boolean {
  return ajv.validate({ $ref: `contract#/components/${place}` }, value)
}

describe('a bulk restore', () => {
  test.for(Object.entries(right))('takes %s', ([, options]) => {
    expect(isValid('schemas/BulkRestore', wrap(options))).toBe(true)
  })

  test.for(Object.entries(wrong))('refuses %s', ([, options]) => {
    expect(isValid('schemas/BulkRestore', wrap(options))).toBe(false)
  })

  test.for([[{}], [good], [[]], [42]])('refuses %j for a body', ([body]) => {
    expect(isValid('schemas/BulkRestore', body)).toBe(false)
  })

  test('takes further properties beside its wrapper', () => {
    expect(isValid('schemas/BulkRestore', { ...wrap(good), comment: 'a' })).toBe(true)
  })
})

const password = { grant_type: 'password', username: 'a', password: 'b' }
const refresh = { grant_type: 'refresh_token', refresh_token: 'a' }
const explore = { datetime: '2019-04-12T10:54:40Z', type: 'veod' }

test.for<[place: string, right: unknown[], wrong: unknown[]]>([
  [
    'schemas/TokenRequest',
    [password, refresh],
    [
      {},
      { ...password, grant_type: 'pass' },
      { ...password, username: '' },
      { ...password, password: '' },
      less(password, 'password'),
      { ...refresh, refresh_token: '' },
      { ...refresh, grant_type: 'password' },
      less(refresh, 'grant_type'),
    ],
  ],
  [
    'schemas/Explore',
    [{ explore }, { explore: { ...explore, showDeleted: true, showAllVersions: false } }],
    [
      {},
      { explore: less(explore, 'datetime') },
      { explore: less(explore, 'type') },
      { explore: { ...explore, datetime: '' } },
      { explore: { ...explore, type: 'Veod' } },
    ],
  ],
  ['schemas/Stop', [{ stop: null }], [{}, { stop: {} }]],
  ['parameters/limit/schema', [1, 10_000], [0, -1, '30']],
  ['parameters/offset/schema', [0, 10_000], [-1, '0']],
  ['headers/Content-Length/schema', [0, 120], [-1]],
])('%s', ([place, right, wrong]) => {
  expect(right.map((value) => isValid(place, value))).toEqual(right.map(() => true))
  expect(wrong.map((value) => isValid(place, value))).toEqual(wrong.map(() => false))
})
