import { operations } from '@onedrive-restore/client'
import { wrongPassword } from '@onedrive-restore/mock'
import { freePort } from '@onedrive-restore/testing/free-port'
import { serveRaw } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import { drivesUpTo, executedBy, restoreSessionId, testBoth, testConsole } from './tested-console.ts'

const messageOf = async (response: Response) => ((await response.json()) as { message: string }).message
const restore = `/v3/RestoreSessions/${restoreSessionId}/Organization/OneDrives/Action`
const body = JSON.stringify({
  restoreToOriginalLocation: {
    OneDrives: drivesUpTo(1),
    DocumentVersion: 'last',
    DocumentAction: 'keep',
    OfficeUsername: 'jsmith',
    OfficePassword: 'canary-of-the-office',
  },
})

test('reads and the small changes of a session are passed on', async () => {
  await using both = await testBoth({ drives: 40 })
  const { cookie } = await both.tested.signIn()
  const ask = (path: string, init: RequestInit = {}) =>
    both.tested.send(path, { ...init, headers: { cookie } })
  const [organization] = (await (await ask('/v3/Organizations')).json()) as { id: string }[]
  const explore = { explore: { datetime: '2019-04-12T10:54:40Z', type: 'veod' } }
  const path = `/v3/Organizations/${organization?.id}/Action`
  const opened = await ask(path, { method: 'POST', body: JSON.stringify(explore) })
  expect(opened.status).toBe(201)
  const { id } = (await opened.json()) as { id: string }
  const page = await ask(`/v3/RestoreSessions/${id}/Organization/OneDrives?limit=3&offset=38`)
  expect(((await page.json()) as { results: unknown[] }).results.length).toBe(2)
  const stopped = await ask(`/v3/RestoreSessions/${id}/Action`, { method: 'POST', body: '{"stop":null}' })
  expect([stopped.status, await stopped.text()]).toEqual([200, ''])
})

test.for([
  restore,
  `${restore}/`,
  `${restore}?x=1`,
  restore.toLowerCase(),
  restore.replace('/OneDrives', '%2FOneDrives'),
  restore.replace('OneDrives', 'One%44rives'),
])('a bulk restore is not passed on, however it is written: %s', async (path) => {
  await using both = await testBoth()
  const { cookie } = await both.tested.signIn()
  const response = await both.tested.send(path, { method: 'POST', body, headers: { cookie } })
  expect([response.status, await messageOf(response)]).toEqual([
    403,
    'A bulk restore is not passed on, because nothing would remember it; start a run.',
  ])
  expect(executedBy(both.mock)).toEqual([])
})

test('the sign-in is not passed on, because its answer is tokens', async () => {
  await using both = await testBoth()
  const { cookie } = await both.tested.signIn()
  const path = `/v3${operations.createToken.path}`
  const json = JSON.stringify({ grant_type: 'password', username: 'a', password: 'b' })
  const response = await both.tested.send(path, { method: 'POST', body: json, headers: { cookie } })
  expect(response.status).toBe(403)
  expect(await response.text()).not.toContain('token"')
})

test.for(['/v3/Jobs', '/v3/', '/v3', '/v3/%zz', '/v3/../__mock/requests', '/v3/%2e%2e/__mock/requests'])(
  'what the contract has not is not passed on: %s',
  async (path) => {
    await using both = await testBoth()
    const { cookie } = await both.tested.signIn()
    const before = both.mock.requests().length
    const response = await both.tested.send(path, { headers: { cookie } })
    expect(response.status).not.toBe(500)
    expect(await response.text()).not.toContain('"executed"')
    expect(both.mock.requests().length).toBe(before)
  },
)

test("a wrong password is refused in the server's words, and nothing is kept", async () => {
  await using both = await testBoth()
  const json = JSON.stringify({ username: 'a', password: wrongPassword })
  const response = await both.tested.send('/api/sign-in', { method: 'POST', body: json })
  expect(response.status).toBe(400)
  expect(await messageOf(response)).toMatch(/incorrect|invalid/i)
  expect(response.headers.get('set-cookie')).toBeNull()
})

test('a token that ends is renewed without a word', async () => {
  await using both = await testBoth({ tokenLifetime: 300 })
  const { cookie } = await both.tested.signIn()
  const statuses = new Set<number>()
  const tokens = async () => {
    statuses.add((await both.tested.send('/v3/Organizations', { headers: { cookie } })).status)
    return both.mock.requests().filter(({ operation }) => operation === 'createToken').length
  }
  await expect.poll(tokens, { timeout: 5_000 }).toBeGreaterThan(2)
  expect([...statuses]).toEqual([200])
})

test('a token that cannot be renewed is 401', async () => {
  await using both = await testBoth({ enforceTokens: true })
  const { cookie } = await both.tested.signIn()
  both.mock.answer('createToken', { scenario: 'login-refused' })
  both.mock.answer('listOrganizations', { scenario: 'token-expired' })
  const response = await both.tested.send('/v3/Organizations', { headers: { cookie } })
  expect([response.status, await messageOf(response)]).toEqual([401, expect.stringMatching(/expired/i)])
})

test("a refusal keeps the server's status and words", async () => {
  await using both = await testBoth()
  const { cookie } = await both.tested.signIn()
  both.mock.scenario = 'session-expired'
  const response = await both.tested.send(`/v3/RestoreSessions/${restoreSessionId}`, { headers: { cookie } })
  expect([response.status, await messageOf(response)]).toEqual([
    500,
    'The restore session has expired or was stopped.',
  ])
})

test('a server that breaks the connection is 502, so that the outcome is unknown', async () => {
  await using both = await testBoth()
  const { cookie } = await both.tested.signIn()
  both.mock.faults.next('reset-after', 'stopRestoreSession')
  const response = await both.tested.send(`/v3/RestoreSessions/${restoreSessionId}/Action`, {
    method: 'POST',
    body: '{"stop":null}',
    headers: { cookie },
  })
  expect([response.status, await messageOf(response)]).toEqual([502, expect.stringMatching(/did not answer/)])
  expect(response.headers.get('connection')).toBe('close')
})

test('a server that is not there is 502, and the console says that it is lost', async () => {
  const upstream = `http://localhost:${await freePort()}/v3`
  await using tested = await testConsole(upstream)
  const json = JSON.stringify({ username: 'a', password: 'canary-of-the-account' })
  const response = await tested.send('/api/sign-in', { method: 'POST', body: json })
  const text = await response.text()
  expect([response.status, JSON.parse(text).message]).toEqual([502, expect.stringMatching(/did not answer/)])
  expect(text).not.toContain('canary')
  expect(await (await tested.send('/api/console')).json()).toEqual({ upstream, kind: 'lost' })
})

test('a server that is no mock is a real one, and there is nothing to steer', async () => {
  const answer = 'HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}'
  await using real = await serveRaw((socket) => socket.once('data', () => socket.end(answer)))
  await using tested = await testConsole(real.url)
  expect(await (await tested.send('/api/console')).json()).toEqual({ upstream: real.url, kind: 'real' })
})

test('the mock is steered by its own controls', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  const state = await (await api.mock.state.$get()).json()
  expect(state).toMatchObject({
    scenario: null,
    scenarios: expect.arrayContaining(['session-expired']),
    faults: expect.arrayContaining(['reset-after']),
    operations: expect.arrayContaining(['restoreOneDrives']),
  })
  await api.mock.scenario.$put({ json: { scenario: 'session-expired' } })
  expect(both.mock.scenario).toBe('session-expired')
  await api.mock.scenario.$put({ json: { scenario: null } })
  expect(both.mock.scenario).toBeUndefined()
  const wrong = await api.mock.faults.$post({ json: { fault: 'flood' } })
  expect([wrong.status, await wrong.json()]).toEqual([
    400,
    { message: expect.stringMatching(/^There is no fault/) },
  ])
  await api.mock.reset.$post()
  expect(both.mock.requests()).toEqual([])
})
