import { request } from 'node:http'
import { enums } from '@onedrive-restore/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { begin, drivesUpTo, ended, executedBy, runOf, testBoth } from './tested-console.ts'

let both: Awaited<ReturnType<typeof testBoth>>
beforeAll(async () => {
  both = await testBoth()
})
afterAll(() => both[Symbol.asyncDispose]())

const messageOf = async (response: Response) => ((await response.json()) as { message: string }).message

test('a page of another origin can do nothing, with the cookie or without', async () => {
  const { tested, mock } = both
  const { cookie } = await tested.signIn()
  const { port } = new URL(tested.url)
  for (const origin of [
    'https://evil.example',
    `http://localhost:${Number(port) + 1}`,
    `https://localhost:${port}`,
    'null',
  ]) {
    const body = JSON.stringify(runOf(drivesUpTo(1)))
    const response = await tested.send('/api/runs', { method: 'POST', body, headers: { origin, cookie } })
    expect([response.status, await messageOf(response)]).toEqual([
      403,
      'This did not come from the page of this console; nothing was done.',
    ])
  }
  expect(executedBy(mock)).toEqual([])
})

test('what has no origin at all is refused as well', async () => {
  const { tested } = both
  const { cookie } = await tested.signIn()
  const headers = { cookie, 'content-type': 'application/json' }
  const response = await fetch(`${tested.url}/api/runs`, { method: 'POST', headers, body: '{}' })
  expect(response.status).toBe(403)
})

test('another site cannot even ask', async () => {
  const { tested } = both
  const { cookie } = await tested.signIn()
  // A page on another port of this machine is of the same site, and its requests bring the cookie.
  for (const site of ['cross-site', 'same-site']) {
    const foreign = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }
    expect((await rawly(tested.url, '/api/runs', foreign)).status).toBe(403)
  }
  expect((await rawly(tested.url, '/api/runs', { cookie })).status).toBe(200)
})

test.for(['evil.example', 'evil.example:80', 'localhost', '127.0.0.1.evil.example'])(
  'the name %s that somebody has pointed at this machine is refused, also for the page',
  async (host) => {
    const { tested } = both
    const { port } = new URL(tested.url)
    for (const path of ['/', '/api/console', '/v3/Organizations'])
      expect((await rawly(tested.url, path, { host })).status).toBe(403)
    for (const own of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await rawly(tested.url, '/', { host: own })).status).toBe(200)
  },
)

test.for([
  ['GET', '/api/runs'],
  ['POST', '/api/runs'],
  ['POST', '/api/plans'],
  ['GET', '/api/runs/x/live'],
  ['GET', '/api/runs/x/report.csv'],
  ['POST', '/api/batches/x/resolve'],
  ['GET', '/api/mock/state'],
  ['POST', '/api/mock/reset'],
  ['GET', '/v3/Organizations'],
  ['POST', '/v3/RestoreSessions/x/Action'],
] as const)('%s %s needs somebody who is signed in', async ([method, path]) => {
  const { tested } = both
  for (const cookie of [
    '',
    'onedrive-restore=x',
    `onedrive-restore-${new URL(tested.url).port}=${'A'.repeat(43)}`,
  ]) {
    const response = await tested.send(path, {
      method,
      headers: { cookie },
      ...(method === 'POST' && { body: '{}' }),
    })
    expect([response.status, await messageOf(response)]).toEqual([401, expect.stringMatching(/sign in\.$/)])
  }
})

test('the cookie is for this page alone, and no script can read it', async () => {
  const { tested } = both
  const body = JSON.stringify({ username: 'a', password: 'b' })
  const response = await tested.send('/api/sign-in', { method: 'POST', body })
  expect(response.headers.get('set-cookie')).toMatch(
    /^onedrive-restore-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})

test('after a sign-out the cookie is worth nothing', async () => {
  const { tested } = both
  const { cookie, api } = await tested.signIn()
  expect((await api.runs.$get()).status).toBe(200)
  await api['sign-out'].$post()
  expect((await tested.send('/api/runs', { headers: { cookie } })).status).toBe(401)
})

test.for(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'a body of the type "%s", which a form could send, is refused',
  async (type) => {
    const { tested } = both
    const { cookie } = await tested.signIn()
    const body = new Blob([JSON.stringify(runOf(drivesUpTo(1)))])
    const response = await tested.send('/api/runs', {
      method: 'POST',
      body,
      headers: { cookie, 'content-type': type },
    })
    expect([response.status, await messageOf(response)]).toEqual([
      403,
      'Only JSON is taken here; nothing was done.',
    ])
  },
)

test('no connection is used twice, because Chromium repeats a restore on a used one that breaks', async () => {
  const { tested } = both
  const { cookie } = await tested.signIn()
  for (const path of ['/', '/api/console', '/v3/Organizations', '/nothing.js'])
    expect((await tested.send(path, { headers: { cookie } })).headers.get('connection')).toBe('close')
})

test('a body that is too large is refused before it is read to its end', async () => {
  const { tested } = both
  const { cookie } = await tested.signIn()
  const body = `{"drives":"${'x'.repeat(65 * 1024 * 1024)}"}`
  const response = await tested.send('/api/plans', { method: 'POST', body, headers: { cookie } })
  expect([response.status, await messageOf(response)]).toEqual([
    413,
    expect.stringMatching(/nothing was done/),
  ])
})

test('every answer says how it may be used', async () => {
  const { tested } = both
  const { headers } = await tested.send('/api/console')
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test.for<[what: string, spoil: object, sentence: RegExp]>([
  ['no drives', { drives: [] }, /^There is no drive to restore\.$/],
  ['a drive without an id', { drives: [{ name: 'a', url: 'b' }] }, /^Drive 1 of the list lacks an id/],
  ['an id that is no UUID', { id: 'monday' }, /^id must be a UUID/],
  ['half a pair', { credentials: { OfficeUsername: 'jsmith' } }, /^`OfficePassword` is missing\.$/],
  [
    'a word that the contract has not',
    { choices: { DocumentVersion: 'last', DocumentAction: 'merge' } },
    /DocumentAction/,
  ],
  ['nothing chosen', { choices: {} }, /`DocumentVersion` is missing.*`DocumentAction` is missing/],
  [
    'a choice that nobody knows',
    { choices: { ...runOf([]).choices, skipUnresolved: true } },
    /^There is no choice skipUnresolved; /,
  ],
  ['no policy', { afterUnknown: undefined }, /^afterUnknown must be one of stop, go-on\.$/],
  ['batches of nothing', { batchSize: 0 }, /^batchSize must be a whole number from 1 to 10000\.$/],
  [
    'an overwrite that nobody has confirmed',
    { choices: { DocumentVersion: 'last', DocumentAction: enums.DocumentAction.overwrite } },
    /^Documents would be overwritten in 3 drives; confirm that by this number\. Nothing was sent\.$/,
  ],
  [
    'an overwrite that was confirmed for another number',
    {
      choices: { DocumentVersion: 'last', DocumentAction: enums.DocumentAction.overwrite },
      confirmedDrives: 2,
    },
    /^Documents would be overwritten in 3 drives/,
  ],
])('a run with %s is refused, and nothing is planned', async ([, spoil, sentence]) => {
  const { tested, mock } = both
  const { api } = await tested.signIn()
  const response = await api.runs.$post({ json: { ...runOf(drivesUpTo(3)), ...spoil } as never })
  expect([response.status, await messageOf(response)]).toEqual([400, expect.stringMatching(sentence)])
  expect([await (await api.runs.$get()).json(), executedBy(mock)]).toEqual([[], []])
})

test('an overwrite that is confirmed by its number of drives is sent', async () => {
  await using own = await testBoth()
  const { api } = await own.tested.signIn()
  const drives = [...drivesUpTo(3), ...drivesUpTo(1)]
  const choices = { DocumentVersion: 'last', DocumentAction: enums.DocumentAction.overwrite } as const
  const id = await begin(api, runOf(drives, { choices, confirmedDrives: 3, batchSize: 10 }))
  await ended(api, id)
  expect(executedBy(own.mock)).toEqual([['drive-0', 'drive-1', 'drive-2']])
})

/** What no `fetch` sends: a name of one's own for the server, and what only browsers say. */
function rawly(url: string, path: string, headers: Record<string, string>): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { headers }, (response) => {
      response.resume()
      resolve({ status: response.statusCode ?? 0 })
    })
    sent.on('error', reject).end()
  })
}
