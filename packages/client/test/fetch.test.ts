import { expect, test } from 'vitest'
import { operations, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, baseUrl, failureOf, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']
const restoreUrl = baseUrl + operations.restoreOneDrives.path.replace('{restoreSessionId}', sessionId)
const listUrl = baseUrl + operations.listOrganizations.path
const json = { 'Content-Type': 'application/json' }
const restore = { method: 'POST', headers: json, body: JSON.stringify(body) }

test('sends what the verb sends, with headers of the caller', async () => {
  const { client, sent } = scripted([answer(200), answer(200)])
  await client.restoreOneDrives(sessionId, body)
  const headers = { ...json, Authorization: 'Bearer of-the-caller', Prefer: 'code=200' }
  await client.fetch(new Request(restoreUrl, { ...restore, headers }))
  const [{ headers: verbs, ...first } = {}, { headers: fetched, signal, ...second } = {}] = sent
  expect(second).toEqual(first)
  expect(fetched).toEqual({ ...verbs, prefer: 'code=200' })
  expect(signal?.aborted).toBe(false)
})

test('answers with a response that can be read, its secrets masked', async () => {
  const organizations = [{ id: 'a', name: 'b' }]
  const { client } = scripted([answer(200, organizations)])
  const response = await client.fetch(listUrl)
  expect([response.status, await response.json()]).toEqual([200, organizations])
})

test.for(['', '<html>', '{"status":'])('a success with the body %j has none', async (text) => {
  const { client } = scripted([new Response(text, { headers: { 'x-kept': 'yes', 'content-length': '900' } })])
  const response = await client.fetch(restoreUrl, restore)
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect([response.headers.get('content-length'), response.headers.get('x-kept')]).toEqual(['0', 'yes'])
})

test.for(['{}', ''])(
  'an answer with the body %j keeps its words, and loses what was true of its bytes',
  async (text) => {
    const ofBytes = { 'content-encoding': 'gzip', 'content-length': '900', 'transfer-encoding': 'chunked' }
    const { client } = scripted([new Response(text, { statusText: 'Done', headers: ofBytes })])
    const { statusText, headers } = await client.fetch(restoreUrl, restore)
    expect(statusText).toBe('Done')
    expect(headers.get('content-encoding')).toBe(null)
    expect(headers.get('transfer-encoding')).toBe(null)
    expect(headers.get('content-length')).toBe(text === '' ? '0' : null)
  },
)

test('a refusal that the contract documents is an answer', async () => {
  const { client } = scripted([answer(404, { message: 'no such session' })])
  const response = await client.fetch(restoreUrl, restore)
  expect([response.ok, response.status, await response.json()]).toEqual([
    false,
    404,
    { message: 'no such session' },
  ])
})

test.for([
  ['a documented status without its body', answer(404), 'rejected'],
  ['a documented status with a page', new Response('<html>', { status: 401 }), 'rejected'],
  ['a status that is not documented', answer(403, { message: 'no' }), 'rejected'],
  ['a redirect', answer(307, undefined, { location: 'https://other.example.com/' }), 'rejected'],
  ['an outcome that is not known', answer(503, { message: 'no' }), 'unknown'],
  ['a lost connection', socketError('ECONNRESET'), 'unknown'],
  ['a server that is not trusted', socketError('CERT', 'NOT_CONNECTED'), 'not-sent'],
] as const)('%s is thrown', async ([, step, outcome]) => {
  const { client, sent } = scripted([step])
  expect(await failureOf(client.fetch(restoreUrl, restore))).toMatchObject({ outcome })
  expect(sent).toHaveLength(1)
})

test.for([
  ['another server', 'https://other.example.com:4443/v3/Organizations'],
  ['another port', listUrl.replace('4443', '4444')],
  ['a name that begins alike', listUrl.replace('4443/', '44433/')],
  ['another version', listUrl.replace('/v3/', '/v4/')],
  ['a path that the contract does not have', `${baseUrl}/Jobs`],
  ['a path with more to it', `${listUrl}/`],
  ['another spelling of a path', listUrl.toLowerCase()],
  ['a dot for an id', `${baseUrl}/RestoreSessions/%2e%2e`],
  ['no id', `${baseUrl}/RestoreSessions/`],
  ['a placeholder for an id', `${baseUrl}/RestoreSessions/%7BrestoreSessionId%7D`],
  ['half an escape for an id', `${baseUrl}/RestoreSessions/%E4`],
  ['no address', '/v3/Organizations'],
  ['a login in the address', listUrl.replace('//', '//admin:correct-horse@')],
] as const)('nothing is sent to %s', async ([, url]) => {
  const { client, sent } = scripted([])
  const error = await failureOf(client.fetch(url))
  expect(error).toMatchObject({ outcome: 'not-sent', operation: undefined })
  expect(error.message).not.toContain('correct-horse')
  expect(sent).toEqual([])
})

test.for([
  ['GET', undefined],
  ['POST', restore],
] as const)('what is no request is named with its verb %s', async ([method, init]) => {
  const { client } = scripted([])
  const error = await failureOf(client.fetch('/v3/Organizations', init))
  expect(error).toMatchObject({ method, message: expect.stringMatching(`^${method} .*an absolute address$`) })
})

test.for([
  ['PUT', restoreUrl, {}],
  ['DELETE', listUrl, {}],
  ['POST', restoreUrl, {}],
  ['POST', restoreUrl, { body: '{"restoreToOriginalLocation":' }],
  ['POST', restoreUrl, { body: '7' }],
  ['POST', restoreUrl, { body: JSON.stringify(body), signal: AbortSignal.abort() }],
] as const)('%s %s with %j is not sent', async ([method, url, init]) => {
  const { client, sent } = scripted([])
  expect(await failureOf(client.fetch(url, { method, headers: json, ...init }))).toMatchObject({
    outcome: 'not-sent',
  })
  expect(sent).toEqual([])
})

test('the parameters behind the path are kept', async () => {
  const { client, sent } = scripted([answer(200, [])])
  await client.fetch(`${baseUrl}/RestoreSessions?offset=30&limit=10#top`)
  expect(sent[0]?.url).toBe(`${baseUrl}/RestoreSessions?offset=30&limit=10`)
})

test.for([
  ['a form', new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'a+b c' })],
  ['JSON', JSON.stringify({ grant_type: 'refresh_token', refresh_token: 'a+b c' })],
])('a sign-in as %s goes out as the contract has it', async ([, given]) => {
  const { client, sent } = scripted([answer(200, { access_token: 'a' })])
  const response = await client.fetch(baseUrl + operations.createToken.path, {
    method: 'POST',
    body: given as string,
  })
  expect(await response.json()).toEqual({ access_token: 'a' })
  expect(sent[0]).toMatchObject({
    body: 'grant_type=refresh_token&refresh_token=a%2Bb%20c',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
})
