import { beforeAll, expect, test } from 'vitest'
import { bundleContract } from '../src/contract.ts'
import { everyChange } from '../src/every-change.ts'
import { type Impact, impacts } from '../src/version.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document to be broken in every way has no type
type Document = any

let document: object
beforeAll(async () => {
  document = (await bundleContract()).document
})

const bulkRestore = '/RestoreSessions/{restoreSessionId}/Organization/OneDrives/Action'
const schema = (name: string) => (document: Document) => document.components.schemas[name]
const example = (name: string) => (document: Document) => document.components.examples[name]
const restore = (document: Document) => document.paths[bulkRestore].post

/** What is done to the contract, and how severe that is. */
const table: Record<string, [impact: Impact, change: (document: Document) => void]> = {
  'an optional property of the request is renamed': [
    'major',
    (d) => {
      const { properties } = schema('BulkRestoreOptions')(d)
      properties.skipUnresolved = properties.SkipUnresolved
      delete properties.SkipUnresolved
    },
  ],
  'an optional property of the request is removed': [
    'major',
    (d) => delete schema('ExploreOptions')(d).properties.showDeleted,
  ],
  'an optional property of an answer is removed': [
    'major',
    (d) => delete schema('RestoreEvent')(d).properties.order,
  ],
  'the office pair is open for half of the other one': [
    'major',
    (d) => delete schema('OfficeCredentials')(d).properties.OnPremisesPassword,
  ],
  'a property that must not be there may be': [
    'major',
    (d) => {
      schema('OfficeCredentials')(d).properties.OnPremisesPassword = true
    },
  ],
  'a value of an answer is gone': [
    'major',
    (d) => {
      schema('RestoreSessionState')(d).enum = ['Starting', 'Working', 'Stopped']
    },
  ],
  'a value of an answer is another': [
    'major',
    (d) => {
      schema('RestoreEventType')(d).enum[0] = 'Nothing'
    },
  ],
  'a value of an answer is new': ['minor', (d) => schema('RestoreSessionState')(d).enum.push('Paused')],
  'values stand in another order': ['minor', (d) => schema('RestoreSessionState')(d).enum.reverse()],
  'a schema is renamed': [
    'major',
    (d) => {
      const { schemas } = d.components
      schemas.Bearer = schemas.Token
      delete schemas.Token
      d.paths['/Token'].post.responses[200].content['application/json'].schema.$ref =
        '#/components/schemas/Bearer'
    },
  ],
  'an operation gets another name': [
    'major',
    (d) => Object.assign(restore(d), { operationId: 'restoreAll' }),
  ],
  'a secret loses its mark': ['major', (d) => delete schema('OfficePassword')(d).format],
  'a format says something else': [
    'major',
    (d) => Object.assign(schema('OfficePassword')(d), { format: 'byte' }),
  ],
  'a format is added': ['minor', (d) => Object.assign(schema('OfficeUsername')(d), { format: 'email' })],
  'the action gets a default': [
    'major',
    (d) => Object.assign(schema('DocumentAction')(d), { default: 'overwrite' }),
  ],
  'the default limit changes': [
    'major',
    (d) => {
      d.components.parameters.limit.schema.default = 100
    },
  ],
  'the default port changes': [
    'major',
    (d) => {
      d.servers[0].variables.port.default = '443'
    },
  ],
  'the base path changes': ['major', (d) => Object.assign(d.servers[0], { url: 'https://{host}:{port}/v4' })],
  'a server is added': ['minor', (d) => d.servers.push({ url: 'https://other.example.com/v3' })],
  'the bulk restore needs no token': ['major', (d) => Object.assign(restore(d), { security: [] })],
  'nothing needs a token': ['major', (d) => Object.assign(d, { security: [{}] })],
  'the observed body is removed': ['major', (d) => delete restore(d).responses[200]['x-observed-body']],
  'the observed body is another one': [
    'major',
    (d) => {
      restore(d).responses[200]['x-observed-body'].$ref = '#/components/schemas/ApiError'
    },
  ],
  'an example says overwrite': [
    'minor',
    (d) => {
      example('on-premises-keep')(d).value.restoreToOriginalLocation.DocumentAction = 'overwrite'
    },
  ],
  'an example drops its links': ['minor', (d) => delete example('one-drive')(d).value._links],
  'an example of a body is deleted': [
    'major',
    (d) => delete restore(d).requestBody.content['application/json'].examples['office-overwrite'],
  ],
  'an example of a parameter changes': [
    'minor',
    (d) => {
      d.components.parameters.restoreSessionId.example = '00000000-0000-0000-0000-000000000000'
    },
  ],
  'an id may be empty': ['minor', (d) => delete schema('OneDrive')(d).properties.id.minLength],
  'a password may be empty': ['minor', (d) => delete schema('OfficePassword')(d).minLength],
  'a length may be negative': ['minor', (d) => delete d.components.headers['Content-Length'].schema.minimum],
  'a part of a schema is gone': ['major', (d) => schema('RestoreToOriginalLocation')(d).allOf.shift()],
  'a form of an answer is gone': ['major', (d) => schema('RestoreSessionList')(d).anyOf.pop()],
  'the order of a union changes': ['minor', (d) => schema('RestoreCredentials')(d).anyOf.reverse()],
  'a source is another one': ['minor', (d) => Object.assign(schema('Token')(d), { 'x-source': ['SEED'] })],
  'a source is added': ['patch', (d) => schema('Token')(d)['x-source'].push('GRAF3')],
  'a guess is called a fact, with mark and source': [
    'minor',
    (d) => {
      const answer = d.components.responses.InvalidToken
      answer.description = answer.description.replace(' (inferred)', '')
      answer['x-source'].pop()
    },
  ],
  'a guess of a guide is called a fact': [
    'minor',
    (d) => {
      d.info.description = d.info.description.replace('our conclusion (inferred)', 'so')
    },
  ],
  'a guide marks a statement more': [
    'patch',
    (d) => {
      d.info.description = d.info.description.replace('There is no total.', 'There is no total (inferred).')
    },
  ],
  'a pinned sentence is gone': ['minor', (d) => d.info['x-pinned'].pop()],
  'a pinned sentence is new': ['patch', (d) => d.info['x-pinned'].push('It answers.')],
  'the port may be one only': [
    'major',
    (d) => {
      d.servers[0].variables.port.enum = ['4443']
    },
  ],
  'a guide says something else': [
    'patch',
    (d) => {
      d.info.description = d.info.description.replace('cannot be repeated safely', 'can be repeated safely')
    },
  ],
  'a property that is called like a word of wording is removed': [
    'major',
    (d) => delete schema('RestoreEvent')(d).properties.title,
  ],
}

test.for(Object.entries(table))('%s', ([, [impact, change]]) => {
  const revision = structuredClone(document)
  change(revision)
  const found = everyChange(document, revision).map((one) => impacts.indexOf(one.impact))
  expect(impacts[Math.max(...found)]).toBe(impact)
})

test('every change is one change, at its place', () => {
  const revision: Document = structuredClone(document)
  revision.components.schemas.RestoreEvent.properties['a/b~c'] = { type: 'string' }
  delete revision.components.schemas.Token.properties.userName
  revision.components.examples.stop.summary = 'Ending'
  expect(everyChange(document, revision)).toEqual(
    [
      { kind: 'removed', impact: 'major', path: '#/components/schemas/Token/properties/userName' },
      { kind: 'added', impact: 'minor', path: '#/components/schemas/RestoreEvent/properties/a~1b~0c' },
      { kind: 'modified', impact: 'patch', path: '#/components/examples/stop/summary' },
    ].map((change) => ({ ...change, verdicts: [] })),
  )
})

test('what is lost is said of its place', () => {
  const revision: Document = structuredClone(document)
  revision.components.responses.InvalidToken['x-source'] = ['PORTAL3', 'NEST']
  revision.components.responses.InvalidToken.description = 'Nothing was done.'
  expect(everyChange(document, revision).map(({ path, sentence }) => [path, sentence])).toEqual([
    ['#/components/responses/InvalidToken/description', 'marks 1 statement fewer as inferred.'],
    [
      '#/components/responses/InvalidToken/x-source',
      'rests no longer on `INFERRED`, but on `PORTAL3`, `NEST`.',
    ],
  ])
})

test('the version itself is no change', () => {
  const revision: Document = structuredClone(document)
  revision.info.version = '9.9.9'
  expect(everyChange(document, revision)).toEqual([])
})
