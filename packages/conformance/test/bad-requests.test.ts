import { operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { afterAll, beforeAll, expect, test } from 'vitest'

const { path, parameters } = operations.restoreOneDrives
const good = restoreOneDrivesExamples['on-premises-keep'].restoreToOriginalLocation
const { OnPremisesUsername, OnPremisesPassword, ...withoutCredentials } = good as Record<string, unknown>

interface Sent {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

const wrap = (options: object) => ({ body: JSON.stringify({ restoreToOriginalLocation: options }) })
const json = { 'content-type': 'application/json' }
const token = { authorization: 'Bearer any-token' }

const table: [name: string, sent: Sent, status: number, message: string | RegExp][] = [
  ['no token', { headers: json }, 401, 'The access token is missing, not valid or expired.'],
  [
    'bad session id',
    { path: path.replace('{restoreSessionId}', 'latest') },
    400,
    '/path/restoresessionid must match format "uuid"',
  ],
  [
    'empty list',
    wrap({ ...good, OneDrives: [] }),
    400,
    '/body/restoreToOriginalLocation/OneDrives must NOT have fewer than 1 items',
  ],
  [
    'drive without an id',
    wrap({ ...good, OneDrives: [{ name: 'a', url: 'b' }] }),
    400,
    "/body/restoreToOriginalLocation/OneDrives/0 must have required property 'id'",
  ],
  [
    'unknown action',
    wrap({ ...good, DocumentAction: 'merge' }),
    400,
    '/body/restoreToOriginalLocation/DocumentAction must be equal to one of the allowed values: overwrite, keep',
  ],
  [
    'no version',
    wrap({ ...good, DocumentVersion: undefined }),
    400,
    "/body/restoreToOriginalLocation must have required property 'DocumentVersion'",
  ],
  [
    'missing credentials',
    wrap(withoutCredentials),
    400,
    '/body/restoreToOriginalLocation must have one complete set of OfficePassword, OfficeUsername, OnPremisesPassword, OnPremisesUsername',
  ],
  [
    'half a pair',
    wrap({ ...withoutCredentials, OnPremisesUsername }),
    400,
    /must have one complete set of .*OnPremisesPassword/,
  ],
  [
    'a pair and a half',
    wrap({ ...good, OfficeUsername: 'jsmith' }),
    400,
    /must have one complete set of OfficePassword/,
  ],
  [
    'no wrapper',
    { body: JSON.stringify(good) },
    400,
    "/body must have required property 'restoreToOriginalLocation'",
  ],
  ['a number', { body: '42' }, 400, '/body must be object'],
  ['no body', { body: '' }, 400, 'Body parameter is required'],
  [
    'malformed JSON',
    { body: '{"OfficePassword": "hush-hush-hush", ' },
    400,
    'The body is not JSON (position 37).',
  ],
  [
    'wrong content type',
    { headers: { ...token, 'content-type': 'text/plain' } },
    400,
    'Supported content types: application/json',
  ],
  ['wrong path', { path: `${path}/Action` }, 404, /hasn't been found/],
  [
    'outside the base path',
    { path: '/../v2/RestoreSessions' },
    404,
    'There is nothing at /v2/RestoreSessions; every path starts with /v3/.',
  ],
  ['wrong method', { method: 'PUT' }, 405, /does not have "put" method defined/],
]

let mock: Mock
beforeAll(async () => {
  mock = await startMock()
})
afterAll(() => mock.close())

test.for(table)('%s', async ([, sent, status, message]) => {
  const response = await fetch(
    mock.url + (sent.path ?? path).replace('{restoreSessionId}', parameters.restoreSessionId.example),
    {
      method: sent.method ?? 'POST',
      headers: sent.headers ?? { ...token, ...json },
      body: sent.body ?? wrap(good).body,
      signal: AbortSignal.timeout(5_000),
    },
  )
  const body = (await response.json()) as { message: string }
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(body.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  expect(body.message).not.toContain('hush')
})
