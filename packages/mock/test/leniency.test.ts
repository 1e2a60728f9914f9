import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { ids } from './api.ts'

const session = ids.restoreSessionId
const rest = '"OnPremisesUsername": "admin", "OnPremisesPassword": "correct-horse-battery"'
const drive = '{"id": "a", "name": "b", "url": "c"}'
const bulk = `/RestoreSessions/${session}/Organization/OneDrives/Action`
const explore = `/Organizations/${ids.organizationId}/Action`
const wrapped = (options: string) => `{"restoreToOriginalLocation": {${options}, ${rest}}}`
const plain = `"OneDrives": [${drive}], "DocumentVersion": "last", "DocumentAction": "keep"`

interface Row {
  path: string
  body?: string
  /** Status from a mock that forgives as the real server does. */
  status: number
  /** Status from one that insists on the contract. */
  strict: number
  authorization?: string
  accept?: string
  prefer?: string
  type?: string
}

const form = 'application/x-www-form-urlencoded'

/** What clients in production were seen to send, and how they spell it. */
const table: Record<string, Row> = {
  'what a portal sends to the bulk restore': {
    path: bulk,
    body: wrapped(
      `"OneDrives": [${drive}], "userCode": "ABCDEFGH", "SkipUnresolved": "true", "DocumentVersion": "Last", "DocumentAction": "Overwrite"`,
    ),
    status: 200,
    strict: 400,
  },
  'the wrapper as two portals spell it': {
    path: bulk,
    body: `{"restoretoOriginallocation": {${plain}, ${rest}}}`,
    status: 200,
    strict: 400,
  },
  'names in camel case': {
    path: bulk,
    body: `{"restoreToOriginalLocation": {"oneDrives": [{"Id": "a", "Name": "b", "Url": "c"}], "documentVersion": "last", "documentAction": "keep", "onpremisesUsername": "admin", "onpremisesPassword": "correct-horse-battery"}}`,
    status: 200,
    strict: 400,
  },
  'the all-lower-case name of the documented example': {
    path: bulk,
    body: wrapped(`${plain}, "skipunresolved": true`),
    status: 200,
    strict: 200, // the contract forbids no further property, so this one is not refused but ignored
  },
  'a boolean as a string': {
    path: bulk,
    body: wrapped(`${plain}, "SkipUnresolved": "true"`),
    status: 200,
    strict: 400,
  },
  'null for the pair that is not meant, as a Go struct of quicktype sends it': {
    path: bulk,
    body: wrapped(`${plain}, "OfficeUsername": null, "OfficePassword": null`),
    status: 200,
    strict: 400,
  },
  'null for what may be left out': {
    path: bulk,
    body: wrapped(
      `"OneDrives": [{"id": "a", "name": "b", "url": "c", "_links": null}], "DocumentVersion": "last", "DocumentAction": "keep", "SkipUnresolved": null`,
    ),
    status: 200,
    strict: 400,
  },
  'null for what decides about files': {
    path: bulk,
    body: wrapped(`"OneDrives": [${drive}], "DocumentVersion": "last", "DocumentAction": null`),
    status: 400,
    strict: 400,
  },
  'null for both passwords': {
    path: bulk,
    body: `{"restoreToOriginalLocation": {${plain}, "OnPremisesUsername": "admin", "OnPremisesPassword": null}}`,
    status: 400,
    strict: 400,
  },
  'trailing commas': {
    path: bulk,
    body: `{"restoreToOriginalLocation": {"OneDrives": [${drive},], "DocumentVersion": "last", "DocumentAction": "keep", ${rest},},}`,
    status: 200,
    strict: 400,
  },
  'explore with strings for booleans': {
    path: explore,
    body: '{"explore": {"datetime": "2019.04.12 10:54", "type": "veod", "ShowAllVersions": "true", "ShowDeleted": "true"}}',
    status: 201,
    strict: 201, // again names that the contract does not know
  },
  'explore in Pascal case': {
    path: explore,
    body: '{"Explore": {"DateTime": "2019-04-12 10:54:40.279", "Type": "Veod", "ShowDeleted": true}}',
    status: 201,
    strict: 400,
  },
  'explore with the later name dateTime': {
    path: explore,
    body: '{"explore": {"dateTime": "2019-04-12 10:54:40.279", "type": "veod"}}',
    status: 201,
    strict: 400,
  },
  'a path in lower case, as in the links of the server': {
    path: `/restoresessions/${session}/organization/onedrives`,
    status: 200,
    strict: 404,
  },
  'a path with a lower-case action': {
    path: `/RestoreSessions/${session}/Organization/onedrives/action`,
    body: wrapped(plain),
    status: 200,
    strict: 404,
  },
  'the token path in lower case': {
    path: '/token',
    type: form,
    body: 'grant_type=password&username=TECH%5Cadministrator&password=correct-horse-battery',
    status: 200,
    strict: 404,
  },
  'a password grant with an empty refresh token': {
    path: '/Token',
    type: form,
    body: 'grant_type=password&username=TECH%5Cadministrator&password=correct-horse-battery&refresh_token=%27%27',
    status: 200,
    strict: 200,
  },
  'the fields of the token in capitals': {
    path: '/Token',
    type: form,
    body: 'Grant_Type=Password&UserName=someone&Password=correct-horse-battery',
    status: 200,
    strict: 400,
  },
  'bearer in lower case': {
    path: '/Organizations',
    authorization: 'bearer any-token',
    status: 200,
    strict: 401,
  },
  'a slash before the query': { path: '/Organizations/?offset=0', status: 200, strict: 404 },
  'a slash at the end of a list': { path: '/RestoreSessions/', status: 200, strict: 400 },
  'a limit without a value': { path: '/RestoreSessions?limit=', status: 200, strict: 200 },
  'a limit that is repeated': { path: '/RestoreSessions?limit=1&limit=2', status: 200, strict: 400 },
  'a percent sign that begins nothing': { path: `/RestoreSessions/%zz`, status: 400, strict: 400 },
  'bytes that are no text': {
    path: `/RestoreSessions/${session}/Organization/OneDrives/%ff`,
    status: 400,
    strict: 400,
  },
  'a page that asks for HTML': { path: '/Organizations', accept: 'text/html', status: 200, strict: 200 },
  'an accept header that is none': { path: '/Organizations', accept: 'garbage', status: 200, strict: 200 },
  'a preference, asking for HTML': {
    path: '/Organizations',
    accept: 'text/html',
    prefer: 'code=200',
    status: 200,
    strict: 200,
  },
  'a preference with an accept header that is none': {
    path: '/Organizations',
    accept: 'garbage',
    prefer: 'code=401',
    status: 401,
    strict: 401,
  },
  'null where only that is meant': {
    path: `/RestoreSessions/${session}/Action`,
    body: '{"stop": null}',
    status: 200,
    strict: 200,
  },
}

async function send(
  mock: Mock,
  { path, body, authorization = 'Bearer any-token', accept = '*/*', prefer = '', type }: Row,
): Promise<number> {
  const response = await fetch(mock.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization, accept, ...(prefer && { prefer }), 'content-type': type ?? 'application/json' },
    ...(body !== undefined && { body }),
  })
  return response.status
}

describe.for([
  ['as the real server', false],
  ['strict', true],
] as const)('%s', ([, strict]) => {
  let mock: Mock
  beforeAll(async () => {
    mock = await startMock({ strict })
  })
  afterAll(() => mock.close())

  test.for(Object.entries(table))('%s', async ([, row]) => {
    expect(await send(mock, row)).toBe(strict ? row.strict : row.status)
  })
})

test('the contract decides what is forgiven: a value is not bent where it is free text', async () => {
  await using mock = await startMock()
  const body = wrapped(
    '"OneDrives": [{"id": "TRUE", "name": "KEEP", "url": "last"}], "DocumentVersion": "ALL", "DocumentAction": "KEEP"',
  )
  await send(mock, { path: bulk, body, status: 200, strict: 400 })
  expect(mock.requests().at(-1)?.body).toMatchObject({
    restoreToOriginalLocation: {
      OneDrives: [{ id: 'TRUE', name: 'KEEP', url: 'last' }],
      DocumentVersion: 'all',
      DocumentAction: 'keep',
    },
  })
})

test.for([
  ['"DocumentVersion": "last", "documentversion": "all"', 'all'],
  ['"documentversion": "all", "DocumentVersion": "last"', 'last'],
  ['"DOCUMENTVERSION": "last", "documentVersion": "all", "extra": 1', 'all'],
])('of two spellings the later one wins: %s', async ([versions, winner]) => {
  await using mock = await startMock()
  const body = wrapped(`"OneDrives": [${drive}], ${versions}, "DocumentAction": "keep"`)
  expect(await send(mock, { path: bulk, body, status: 200, strict: 400 })).toBe(200)
  const { restoreToOriginalLocation } = (mock.requests()[0]?.body ?? {}) as Record<string, object>
  expect(restoreToOriginalLocation).toMatchObject({ DocumentVersion: winner })
  expect(Object.keys(restoreToOriginalLocation ?? {}).filter((name) => /version/i.test(name))).toHaveLength(1)
})

test.for([
  ['a', 9_000_000],
  ['\\\\', 3_000_000],
  ['\\"', 3_000_000],
] as const)('a trailing comma beside a long string of %s is forgiven', async ([part, count]) => {
  await using mock = await startMock()
  const name = part.repeat(count)
  const body = wrapped(
    `"OneDrives": [{"id": "a", "name": "${name}", "url": "c"},],"DocumentVersion": "last", "DocumentAction": "keep"`,
  )
  expect(await send(mock, { path: bulk, body, status: 200, strict: 400 })).toBe(200)
})

test('the position of a mistake is the one of what was sent', async () => {
  await using mock = await startMock()
  const response = await fetch(mock.url + bulk, {
    method: 'POST',
    headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
    body: '{"a": [1,], "b" 2}',
  })
  expect(await response.json()).toEqual({ message: 'The body is not JSON (position 16).' })
})

test('commas inside strings stay', async () => {
  await using mock = await startMock()
  const body = `{"restoreToOriginalLocation": {"OneDrives": [{"id": ",]", "name": "\\",}", "url": ""},], "DocumentVersion": "last", "DocumentAction": "keep", ${rest}}}`
  expect(await send(mock, { path: bulk, body, status: 200, strict: 400 })).toBe(200)
  expect(mock.requests().at(-1)?.body).toMatchObject({
    restoreToOriginalLocation: { OneDrives: [{ id: ',]', name: '",}' }] },
  })
})
