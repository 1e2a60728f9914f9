import { expect } from 'vitest'
import { operationsOf } from '../src/contract/operations.ts'
import { readBundle } from '../src/contract/read-bundle.ts'
import { restoreOf } from './api.ts'

const operation = operationsOf(await readBundle()).find(({ id }) => id === 'restoreOneDrives')
const { path = '', pathExamples = {} } = operation ?? {}
const session = pathExamples.restoreSessionId ?? ''
const { restoreToOriginalLocation: good } = restoreOf(['a']) as Record<string, Record<string, unknown>>
const { OnPremisesUsername, OnPremisesPassword, ...withoutCredentials } = good ?? {}

interface Sent {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

const wrap = (options: object) => ({ body: JSON.stringify({ restoreToOriginalLocation: options }) })
const json = { 'content-type': 'application/json' }
const token = { authorization: 'Bearer any-token' }

/** What is wrong with a request, the request, and how it is refused. */
export type BadRequest = [name: string, sent: Sent, status: number, message: string | RegExp]

const office = { OfficeUsername: 'jsmith', OfficePassword: 'correct-horse-battery' }

/** Requests of the bulk restore that break the contract, each in one way. */
export const badRequests: BadRequest[] = [
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
    'half of the office pair',
    wrap({ ...withoutCredentials, OfficePassword: 'correct-horse-battery' }),
    400,
    /must have one complete set of .*OfficeUsername/,
  ],
  ...Object.entries({
    'a user name too many for on-premises': { ...good, OfficeUsername: 'jsmith' },
    'a password too many for on-premises': { ...good, OfficePassword: 'correct-horse-battery' },
    'a user name too many for Office 365': { ...withoutCredentials, ...office, OnPremisesUsername },
    'a password too many for Office 365': { ...withoutCredentials, ...office, OnPremisesPassword },
  }).map(
    ([name, body]): BadRequest => [
      name,
      wrap(body),
      400,
      /must have one complete set of (Office|OnPremises)/,
    ],
  ),
  ...Object.entries({
    OfficeUsername: { ...withoutCredentials, ...office, OfficeUsername: '' },
    OfficePassword: { ...withoutCredentials, ...office, OfficePassword: '' },
    OnPremisesUsername: { ...good, OnPremisesUsername: '' },
    OnPremisesPassword: { ...good, OnPremisesPassword: '' },
    'OneDrives/0/id': { ...good, OneDrives: [{ id: '', name: 'a', url: 'b' }] },
  }).map(
    ([place, body]): BadRequest => [
      `an empty ${place}`,
      wrap(body),
      400,
      `/body/restoreToOriginalLocation/${place} must NOT have fewer than 1 characters`,
    ],
  ),
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
  ['wrong path', { path: `${path}/Action` }, 404, /^The contract has no such path/],
  [
    'outside the base path',
    { path: '/../v2/RestoreSessions' },
    404,
    'Every path of this API starts with /v3/.',
  ],
  ['wrong method', { method: 'PUT' }, 405, 'The contract has no PUT here; it has POST.'],
]

/** Sends a bad request to the API at `url`, and expects it to be refused with its reason. */
export async function expectRefused(url: string, [, sent, status, message]: BadRequest): Promise<void> {
  const response = await fetch(url + (sent.path ?? path).replace('{restoreSessionId}', session), {
    method: sent.method ?? 'POST',
    headers: sent.headers ?? { ...token, ...json },
    body: sent.body ?? wrap(good ?? {}).body,
    signal: AbortSignal.timeout(20_000),
  })
  const body = (await response.json()) as { message: string }
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(body.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  expect(body.message).not.toContain('hush')
}
