import fc from '@onedrive-restore/testing/fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from '../src/contract/sentences.ts'
import {
  createTokenExamples,
  NotSentError,
  restoreOneDrivesExamples,
  startRestoreSessionExamples,
  stopRestoreSessionExamples,
} from '../src/index.ts'
import { type BodyFinding, findingsIn, isBulkRestore } from '../src/validate.ts'
import { answer, baseUrl, failureOf, scripted, sessionId } from './scripted.ts'

const { OneDrives, DocumentVersion, DocumentAction } =
  restoreOneDrivesExamples['office-overwrite'].restoreToOriginalLocation
const [drive] = OneDrives
const choices = { OneDrives, DocumentVersion, DocumentAction }
const office = { OfficeUsername: 'jsmith@example.com', OfficePassword: 'correct-horse' }
const onPremises = { OnPremisesUsername: 'admin', OnPremisesPassword: 'battery-staple' }
const wrap = (options: unknown) => ({ restoreToOriginalLocation: options })
const inside = '/restoreToOriginalLocation'

const wrong: [name: string, body: unknown, ...findings: [pointer: string, sentence: string][]][] = [
  ['an empty body', {}, [inside, '`restoreToOriginalLocation` is missing.']],
  ['a list', [], ['', 'The body must be of type object, not array.']],
  ['no wrapper', { ...choices, ...office }, [inside, '`restoreToOriginalLocation` is missing.']],
  [
    'nothing in the wrapper',
    wrap(null),
    [inside, '`restoreToOriginalLocation` must be of type object, not null.'],
  ],
  [
    'the wrapper of a later version',
    { restoretoOriginallocation: { ...choices, ...office } },
    ['/restoretoOriginallocation', 'is not a property: did you mean `restoreToOriginalLocation`?'],
  ],
  [
    'no credentials',
    wrap(choices),
    [
      inside,
      'Missing is `OfficeUsername` and `OfficePassword`, or `OnPremisesUsername` and `OnPremisesPassword`.',
    ],
  ],
  [
    'half a pair',
    wrap({ ...choices, OfficeUsername: 'jsmith' }),
    [`${inside}/OfficePassword`, '`OfficePassword` is missing.'],
  ],
  [
    'a pair and a half',
    wrap({ ...choices, ...office, OnPremisesUsername: 'admin' }),
    [`${inside}/OnPremisesPassword`, '`OnPremisesPassword` is missing.'],
  ],
  [
    'half of each pair',
    wrap({ ...choices, OfficeUsername: 'jsmith', OnPremisesPassword: 'battery-staple' }),
    [`${inside}/OfficePassword`, '`OfficePassword` is missing.'],
    [`${inside}/OnPremisesUsername`, '`OnPremisesUsername` is missing.'],
  ],
  [
    'a pair whose name is misspelt as on the documentation page',
    wrap({ ...choices, OfficeUserame: 'jsmith', OfficePassword: 'correct-horse' }),
    [`${inside}/OfficeUserame`, '`OfficeUserame` is not a property: did you mean `OfficeUsername`?'],
  ],
  [
    'a pair in another case',
    wrap({ ...choices, officeUsername: 'jsmith', officePassword: 'correct-horse' }),
    [`${inside}/officeUsername`, 'did you mean `OfficeUsername`?'],
    [`${inside}/officePassword`, 'did you mean `OfficePassword`?'],
  ],
  [
    'the other pair in another case',
    wrap({ ...choices, onpremisesUsername: 'admin', onpremisesPassword: 'battery-staple' }),
    [`${inside}/onpremisesUsername`, 'did you mean `OnPremisesUsername`?'],
    [`${inside}/onpremisesPassword`, 'did you mean `OnPremisesPassword`?'],
  ],
  [
    'an empty password',
    wrap({ ...choices, ...office, OfficePassword: '' }),
    [`${inside}/OfficePassword`, '`OfficePassword` must not be empty.'],
  ],
  [
    'a number for a password',
    wrap({ ...choices, ...office, OfficePassword: 12345 }),
    [`${inside}/OfficePassword`, '`OfficePassword` must be of type string, not number.'],
  ],
  [
    'a misspelt action',
    wrap({ ...choices, ...office, DocumentAction: 'keeep' }),
    [`${inside}/DocumentAction`, '`DocumentAction` must be `overwrite` or `keep`. Did you mean `keep`?'],
  ],
  [
    'an action and a version in another case',
    wrap({ ...choices, ...office, DocumentAction: 'Overwrite', DocumentVersion: 'ALL' }),
    [`${inside}/DocumentVersion`, 'Did you mean `all`?'],
    [`${inside}/DocumentAction`, 'Did you mean `overwrite`?'],
  ],
  [
    'an action that is nothing like one',
    wrap({ ...choices, ...office, DocumentAction: 'merge' }),
    [`${inside}/DocumentAction`, '`DocumentAction` must be `overwrite` or `keep`.'],
  ],
  [
    'a version that is no text',
    wrap({ ...choices, ...office, DocumentVersion: 2 }),
    [`${inside}/DocumentVersion`, '`DocumentVersion` must be `all` or `last`.'],
  ],
  [
    'no drives',
    wrap({ ...choices, ...office, OneDrives: [] }),
    [`${inside}/OneDrives`, 'must not be empty.'],
  ],
  [
    'one drive instead of a list',
    wrap({ ...choices, ...office, OneDrives: drive }),
    [`${inside}/OneDrives`, '`OneDrives` must be of type array, not object.'],
  ],
  [
    'ids instead of drives',
    wrap({ ...choices, ...office, OneDrives: [drive, 'drive-2'] }),
    [`${inside}/OneDrives/1`, '`OneDrives/1` must be of type object, not string.'],
  ],
  [
    'drives without what names them',
    wrap({ ...choices, ...office, OneDrives: [{ ...drive, id: '' }, { id: 'a' }] }),
    [`${inside}/OneDrives/0/id`, '`id` must not be empty.'],
    [`${inside}/OneDrives/1/name`, '`name` is missing.'],
    [`${inside}/OneDrives/1/url`, '`url` is missing.'],
  ],
  [
    'a link without an address',
    wrap({ ...choices, ...office, OneDrives: [{ ...drive, _links: { self: {} } }] }),
    [`${inside}/OneDrives/0/_links/self/href`, '`href` is missing.'],
  ],
  [
    'a text for a boolean',
    wrap({ ...choices, ...office, SkipUnresolved: 'true' }),
    [`${inside}/SkipUnresolved`, '`SkipUnresolved` must be of type boolean, not string.'],
  ],
  [
    'a misspelt property that could be left out',
    wrap({ ...choices, ...office, SkipUnresolvd: true }),
    [`${inside}/SkipUnresolvd`, '`SkipUnresolvd` is not a property: did you mean `SkipUnresolved`?'],
  ],
  [
    'a choice made twice, once in another case',
    wrap({ ...choices, ...office, documentAction: 'keep' }),
    [`${inside}/documentAction`, '`documentAction` is not a property: did you mean `DocumentAction`?'],
  ],
]

test.for(wrong)('%s does not leave', async ([, body, ...findings]) => {
  const { client, sent } = scripted([])
  const error = (await failureOf(client.restoreOneDrives(sessionId, body as never))) as NotSentError
  expect(error).toBeInstanceOf(NotSentError)
  expect(error.findings.map(({ pointer }) => pointer)).toEqual(findings.map(([pointer]) => pointer))
  for (const [n, [, sentence]] of findings.entries()) expect(error.findings[n]?.sentence).toContain(sentence)
  expect(error.message).toContain(findings[0]?.[1])
  expect(isBulkRestore(body)).toBe(false)
  expect(sent).toEqual([])
})

const others = [
  ['createToken', { username: 'a', password: 'b' }, '/grant_type'],
  ['createToken', { grant_type: 'password', username: 'a' }, '/password'],
  ['createToken', { grant_type: 'refresh_token', refresh_token: undefined }, '/refresh_token'],
  ['startRestoreSession', { explore: { datetime: '2019-04-12T10:54:40Z', type: 'Veod' } }, '/explore/type'],
  [
    'startRestoreSession',
    { explore: { dateTime: '2019-04-12T10:54:40Z', type: 'veod' } },
    '/explore/dateTime',
  ],
  ['stopRestoreSession', {}, '/stop'],
] as const

test.for(others)('a wrong body of %s is found: %j', ([operation, body, pointer]) => {
  expect(findingsIn(operation, body)).toEqual([{ pointer, sentence: expect.any(String) }])
})

test('what tells the alternatives apart says which one was meant', () => {
  const pointers = findingsIn('createToken', { grant_type: 'password' }).map(({ pointer }) => pointer)
  expect(pointers).toEqual(['/username', '/password'])
})

test('what can be added is told before what would have to go, in whatever order the contract has them', () => {
  const at = { instancePath: '' }
  const added = [{ ...at, keyword: 'required', params: { missingProperty: 'OnPremisesPassword' } }]
  const gone = [{ instancePath: '/OnPremisesUsername', keyword: 'false schema', params: {} }]
  for (const alternatives of [
    [added, gone],
    [gone, added],
  ]) {
    const told = sentencesOf([{ ...at, keyword: 'anyOf', params: { alternatives } }], {
      OnPremisesUsername: 'admin',
    })
    expect(told).toMatchObject([{ sentence: '`OnPremisesPassword` is missing.' }])
  }
})

test('every call that has a body is checked', async () => {
  const { client, sent } = scripted([])
  const calls = [
    client.signIn({ grant_type: 'password', username: 'admin' } as never),
    client.startRestoreSession(sessionId, {} as never),
    client.fetch(`${baseUrl}/RestoreSessions/${sessionId}/Action`, { method: 'POST', body: '{}' }),
  ]
  for (const error of await Promise.all(calls.map(failureOf)))
    expect(error).toMatchObject({
      outcome: 'not-sent',
      findings: [{ pointer: expect.stringMatching(/^\/\w/) }],
    })
  expect(sent).toEqual([])
})

test.for([
  ...Object.values(restoreOneDrivesExamples).map((body) => ['restoreOneDrives', body] as const),
  ...Object.values(createTokenExamples).map((body) => ['createToken', body] as const),
  ...Object.values(startRestoreSessionExamples).map((body) => ['startRestoreSession', body] as const),
  ...Object.values(stopRestoreSessionExamples).map((body) => ['stopRestoreSession', body] as const),
  [
    'restoreOneDrives',
    wrap({ ...choices, ...office, ...onPremises, SkipUnresolved: undefined, documentAction: undefined }),
  ],
  ['restoreOneDrives', wrap({ ...choices, ...onPremises, skipunresolved: true, userCode: 'ABCDEFGH' })],
  ['listOrganizations', undefined],
] as const)('there is nothing to find in %j', ([operation, body]) => {
  expect(findingsIn(operation, body)).toEqual([])
})

class Restore {
  get restoreToOriginalLocation() {
    return { ...choices, ...office }
  }
}
class Drive {
  id = 'a'
  name = 'b'
  url = 'c'
  toJSON() {
    return { _id: this.id, name: this.name, url: this.url }
  }
}
class Options {
  OneDrives = OneDrives
  DocumentVersion = DocumentVersion
  DocumentAction = DocumentAction
  OfficeUsername = 'jsmith'
  OfficePassword = 'correct-horse'
}

test('what is checked is what would arrive', () => {
  expect(findingsIn('restoreOneDrives', new Restore())).toMatchObject([{ pointer: inside }])
  const documents = wrap({ ...choices, ...office, OneDrives: [new Drive()] })
  expect(findingsIn('restoreOneDrives', documents)).toMatchObject([{ pointer: `${inside}/OneDrives/0/_id` }])
  expect(findingsIn('restoreOneDrives', wrap(new Options()))).toEqual([])
  const masked = wrap({ ...choices, ...office, toJSON: () => choices })
  expect(findingsIn('restoreOneDrives', masked)).toMatchObject([{ pointer: inside }])
  const explore = { datetime: new Date(0), type: 'veod' }
  expect(findingsIn('startRestoreSession', { explore })).toEqual([])
  const circular: { restoreToOriginalLocation?: unknown } = {}
  circular.restoreToOriginalLocation = circular
  expect(findingsIn('restoreOneDrives', circular)).toMatchObject([{ pointer: '' }])
})

test('a hundred thousand wrong drives are found, too', () => {
  const wrongDrives = Array.from({ length: 100_000 }, () => ({ ...drive, id: '', _links: { self: {} } }))
  const findings = findingsIn('restoreOneDrives', wrap({ ...choices, ...office, OneDrives: wrongDrives }))
  expect(findings).toHaveLength(200_000)
})

test('whoever talks to a server that takes more can send it', async () => {
  const { client, sent } = scripted([answer(200)], { sendUncheckedBodies: true })
  const body = wrap({ ...choices, DocumentAction: 'Merge', userCode: 'ABCDEFGH' })
  await client.restoreOneDrives(sessionId, body as never)
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual(body)
})

test('a name that is no path and no pointer is told as it must be in a pointer', () => {
  const [finding] = findingsIn('restoreOneDrives', wrap({ ...choices, ...office, 'SkipUnresolved/': true }))
  expect(finding?.pointer).toBe(`${inside}/SkipUnresolved~1`)
})

/** Values of every kind, secrets in all places where a value can stand. */
const value = (secret: string) =>
  fc.oneof(
    fc.constant(secret),
    fc.constant([secret]),
    fc.constant({ [secret]: secret }),
    fc.integer(),
    fc.constant(null),
  )

test('no finding tells a value', () => {
  const secrets = fc.stringMatching(/^[a-z0-9'"<>&%\\]{8,20}$/)
  const bodies = secrets.chain((secret) =>
    fc.record({
      secret: fc.constant(secret),
      options: fc.record(
        Object.fromEntries(
          [...Object.keys({ ...choices, ...office, ...onPremises }), 'SkipUnresolved'].map((name) => [
            name,
            value(secret),
          ]),
        ),
        { requiredKeys: [] },
      ),
    }),
  )
  fc.assert(
    fc.property(bodies, ({ secret, options }) => {
      const told = JSON.stringify(findingsIn('restoreOneDrives', wrap(options)) satisfies BodyFinding[])
      expect(told).not.toContain(JSON.stringify(secret).slice(1, -1))
    }),
    { seed: 9, numRuns: 300 },
  )
})

const unmeant = { OfficeUsername: null, OfficePassword: null, SkipUnresolved: null }

test.for([false, true])(
  'null is not sent where it means that nothing is meant, and everything is with sendUncheckedBodies: %s',
  async (sendUncheckedBodies) => {
    const body = wrap({ ...choices, ...unmeant, ...onPremises })
    const { client, sent } = scripted([answer(200), answer(200)], { sendUncheckedBodies })
    await client.restoreOneDrives(sessionId, body as never)
    await client.fetch(`${baseUrl}/RestoreSessions/${sessionId}/Organization/OneDrives/Action`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const wanted = sendUncheckedBodies ? body : wrap({ ...choices, ...onPremises })
    expect(sent.map((request) => JSON.parse(`${request.body}`))).toEqual([wanted, wanted])
    expect(body.restoreToOriginalLocation).toMatchObject(unmeant)
    expect(findingsIn('restoreOneDrives', body)).toEqual([])
  },
)

test.for<[what: string, body: object, pointer: string, sentence: string]>([
  [
    'an action',
    wrap({ ...choices, ...office, DocumentAction: null }),
    `${inside}/DocumentAction`,
    'must be `overwrite` or `keep`',
  ],
  [
    'one half of a pair',
    wrap({ ...choices, ...office, OfficePassword: null }),
    `${inside}/OfficePassword`,
    'is missing',
  ],
  ['a drive', wrap({ ...choices, ...office, OneDrives: [null] }), `${inside}/OneDrives/0`, 'not null'],
])('null for %s is refused', ([, body, pointer, sentence]) => {
  expect(findingsIn('restoreOneDrives', body)).toEqual([
    { pointer, sentence: expect.stringContaining(sentence) },
  ])
})

test('the null that stops a session is sent', async () => {
  const { client, sent } = scripted([answer(200)])
  await client.stopRestoreSession(sessionId)
  expect(sent[0]?.body).toBe('{"stop":null}')
})
