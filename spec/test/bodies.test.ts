import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'

const { document } = await bundleContract()
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'contract')

function isValid(place: string, value: unknown): boolean {
  return ajv.validate({ $ref: `contract#/components/${place}` }, value)
}

const drive = { id: 'a', name: 'b', url: 'c' }
const office = { OfficeUsername: 'admin', OfficePassword: 'correct-horse' }
const onPremises = { OnPremisesUsername: 'admin', OnPremisesPassword: 'battery-staple' }
const choices = { OneDrives: [drive], DocumentVersion: 'last', DocumentAction: 'keep' }
const good = { ...choices, ...onPremises }

/** Without one property. */
function less<Body extends object>(body: Body, name: keyof Body): object {
  const { [name]: _, ...rest } = body
  return rest
}

/** The options of a bulk restore inside their wrapper. */
const wrong: Record<string, object> = {
  'no drives': { ...good, OneDrives: [] },
  'no list of drives': less(good, 'OneDrives'),
  'no version': less(good, 'DocumentVersion'),
  'no action': less(good, 'DocumentAction'),
  'an action in capitals': { ...good, DocumentAction: 'Keep' },
  'a version in capitals': { ...good, DocumentVersion: 'Last' },
  'a choice in quotes': { ...good, SkipUnresolved: 'true' },
  'a drive without an id': { ...good, OneDrives: [less(drive, 'id')] },
  'a drive without a name': { ...good, OneDrives: [less(drive, 'name')] },
  'a drive without a url': { ...good, OneDrives: [less(drive, 'url')] },
  'a drive with an empty id': { ...good, OneDrives: [{ ...drive, id: '' }] },
  'no credentials': choices,
  'an Office user name alone': less({ ...choices, ...office }, 'OfficePassword'),
  'an Office password alone': less({ ...choices, ...office }, 'OfficeUsername'),
  'an on-premises user name alone': less(good, 'OnPremisesPassword'),
  'an on-premises password alone': less(good, 'OnPremisesUsername'),
  'both pairs without an Office user name': less({ ...good, ...office }, 'OfficeUsername'),
  'both pairs without an Office password': less({ ...good, ...office }, 'OfficePassword'),
  'both pairs without an on-premises user name': less({ ...good, ...office }, 'OnPremisesUsername'),
  'both pairs without an on-premises password': less({ ...good, ...office }, 'OnPremisesPassword'),
  'an empty Office user name': { ...choices, ...office, OfficeUsername: '' },
  'an empty Office password': { ...choices, ...office, OfficePassword: '' },
  'an empty on-premises user name': { ...good, OnPremisesUsername: '' },
  'an empty on-premises password': { ...good, OnPremisesPassword: '' },
}

const right: Record<string, object> = {
  'the on-premises pair': good,
  'the Office pair': { ...choices, ...office },
  'both pairs': { ...good, ...office },
  'the other choices': { ...good, DocumentVersion: 'all', DocumentAction: 'overwrite', SkipUnresolved: true },
  'many drives, alike, with long ids': {
    ...good,
    OneDrives: Array(1000).fill({ ...drive, id: 'x'.repeat(72), _links: { self: { href: 'd' } } }),
  },
  'what a later server may take': { ...good, skipunresolved: true },
}

describe('a bulk restore', () => {
  const wrap = (options: object) => ({ restoreToOriginalLocation: options })

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
