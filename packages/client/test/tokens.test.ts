import { afterEach, expect, test, vi } from 'vitest'
import { isRejected, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, failureOf, type Sent, type Step, scripted, sessionId, socketError } from './scripted.ts'

const password = { grant_type: 'password', username: 'TECH\\admin', password: 'correct-horse' } as const
const pair = (name: string, expires_in = 3600) => ({
  access_token: `${name}-access`,
  refresh_token: `${name}-refresh`,
  token_type: 'bearer',
  expires_in,
})
const tokenOf = (request: Sent | undefined) => request?.headers.Authorization ?? request?.body

afterEach(() => {
  vi.useRealTimers()
})

async function signedIn(steps: Step[], expiresIn?: number) {
  const made = scripted([answer(200, pair('first', expiresIn)), ...steps])
  await made.client.signIn(password)
  return made
}

test('signs in with a form, without a token, and sends the token from then on', async () => {
  const { client, sent } = await signedIn([answer(200, [])])
  await client.listOrganizations()
  expect(sent[0]).toMatchObject({
    method: 'POST',
    body: 'grant_type=password&username=TECH%5Cadmin&password=correct-horse',
  })
  expect(sent[0]?.headers).toMatchObject({ 'Content-Type': 'application/x-www-form-urlencoded' })
  expect(sent[0]?.headers.Authorization).toBeUndefined()
  expect(tokenOf(sent[1])).toBe('Bearer first-access')
})

test.for([undefined, 0, 'soon'])(
  'a token that says %s of its life is used until it is refused',
  async (expires_in) => {
    const { client, sent } = scripted([
      answer(200, { ...pair('first'), expires_in }),
      answer(200, []),
      answer(200, []),
      answer(200, []),
    ])
    await client.signIn(password)
    for (let call = 0; call < 3; call++) await client.listOrganizations()
    expect(sent.slice(1).map(tokenOf)).toEqual(Array(3).fill('Bearer first-access'))
  },
)

test('a storm of 401s makes one refresh, and each call is sent once more', async () => {
  const expired = (init: Sent | { headers: Record<string, string> }) =>
    init.headers.Authorization === 'Bearer first-access' ? answer(401) : answer(200, [])
  const sent: string[] = []
  const step: Step = async (init, url) => {
    sent.push(url.split('/v3')[1] ?? '')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    return url.endsWith('/Token') ? answer(200, pair('second')) : expired(init)
  }
  const { client } = await signedIn(Array.from({ length: 101 }, () => step))
  await Promise.all(Array.from({ length: 50 }, () => client.listOrganizations()))
  expect(sent.filter((path) => path === '/Token')).toHaveLength(1)
  expect(sent).toHaveLength(101)
})

test('a bulk restore is sent again after a 401, once', async () => {
  const steps = [answer(401), answer(200, pair('second')), answer(401)]
  const { client, sent } = await signedIn(steps)
  const error = await failureOf(
    client.restoreOneDrives(sessionId, restoreOneDrivesExamples['office-overwrite']),
  )
  expect(error).toMatchObject({ outcome: 'rejected', status: 401 })
  expect(sent.map(tokenOf).slice(1)).toEqual([
    'Bearer first-access',
    'grant_type=refresh_token&refresh_token=first-refresh',
    'Bearer second-access',
  ])
})

test('renews ahead of expiry, once for all, and keeps the new refresh token', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const again = () => answer(200, [])
  const steps = [again(), answer(200, pair('second')), again(), again(), answer(200, pair('third')), again()]
  const { client, sent } = await signedIn(steps)
  await client.listOrganizations()
  vi.advanceTimersByTime(3_541_000)
  await Promise.all([client.listOrganizations(), client.listOrganizations()])
  vi.advanceTimersByTime(3_541_000)
  await client.listOrganizations()
  const grants = sent.filter(({ url }) => url.endsWith('/Token')).map(({ body }) => body)
  expect(grants.slice(1)).toEqual([
    'grant_type=refresh_token&refresh_token=first-refresh',
    'grant_type=refresh_token&refresh_token=second-refresh',
  ])
})

test('a short token is renewed in the last fifth of its life', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const steps = [answer(200, []), answer(200, pair('second')), answer(200, [])]
  const { client, sent } = await signedIn(steps, 60)
  vi.advanceTimersByTime(47_000)
  await client.listOrganizations()
  expect(sent).toHaveLength(2)
  vi.advanceTimersByTime(2_000)
  await client.listOrganizations()
  expect(sent.filter(({ url }) => url.endsWith('/Token'))).toHaveLength(2)
})

test('a clock that jumps does not matter', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { client, sent } = await signedIn([answer(200, [])])
  vi.setSystemTime(Date.now() + 9e9)
  await client.listOrganizations()
  expect(sent).toHaveLength(2)
})

test('a spent refresh token is made good with the password', async () => {
  const spent = answer(400, { error: 'invalid_grant' })
  const { client, sent } = await signedIn([answer(401), spent, answer(200, pair('second')), answer(200, [])])
  await client.listOrganizations()
  expect(sent.map(tokenOf).slice(2)).toEqual([
    'grant_type=refresh_token&refresh_token=first-refresh',
    'grant_type=password&username=TECH%5Cadmin&password=correct-horse',
    'Bearer second-access',
  ])
})

test('without the password a spent refresh token leaves the refusal, and says why', async () => {
  const spent = answer(400, { error: 'invalid_grant' })
  const { client } = scripted([answer(200, pair('first')), answer(401), spent])
  await client.signIn({ grant_type: 'refresh_token', refresh_token: 'old-refresh-token' })
  const error = await failureOf(
    client.restoreOneDrives(sessionId, restoreOneDrivesExamples['office-overwrite']),
  )
  expect(error).toMatchObject({ outcome: 'rejected', status: 401 })
  expect(isRejected(error.cause, 'createToken')).toBe(true)
})

test('the request for a token is not repeated when its outcome is unknown', async () => {
  const { client, sent } = scripted([socketError('ECONNRESET')])
  expect(await failureOf(client.signIn(password))).toMatchObject({
    outcome: 'unknown',
    operation: 'createToken',
  })
  expect(sent).toHaveLength(1)
})

test('an answer without a token is not a sign-in', async () => {
  const { client } = scripted([answer(200, {})])
  expect(await failureOf(client.signIn(password))).toMatchObject({ outcome: 'unknown' })
})

test('a provider is asked for another token after a 401, and none is replayed that was refused', async () => {
  const asked: (string | undefined)[] = []
  const token = (refused?: string) => {
    asked.push(refused)
    return refused ? 'second' : 'first'
  }
  const { client, sent } = scripted([answer(401), answer(200, [])], { token })
  await client.listOrganizations()
  expect(asked).toEqual([undefined, 'first'])
  expect(sent.map(tokenOf)).toEqual(['Bearer first', 'Bearer second'])
  const stubborn = scripted([answer(401)], { token: () => 'same' })
  expect(await failureOf(stubborn.client.listOrganizations())).toMatchObject({ status: 401 })
})

test.for([undefined, '', () => '', async () => ''])('without a token nothing is sent: %s', async (token) => {
  const { client, sent } = scripted([], { token: token as string })
  expect(await failureOf(client.listOrganizations())).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})

test('a provider that fails ends the call before it is sent', async () => {
  const token = () => Promise.reject(new Error('the vault is closed'))
  const { client, sent } = scripted([], { token })
  const error = await failureOf(client.listOrganizations())
  expect(error).toMatchObject({ outcome: 'not-sent', cause: { message: 'the vault is closed' } })
  expect(sent).toEqual([])
})

test('an abort does not wait for the token, and does not disturb who else waits', async () => {
  let give = (_: Response) => {}
  const slow: Step = () =>
    new Promise((resolve) => {
      give = resolve
    })
  const { client } = await signedIn([answer(401), answer(401), slow, answer(200, [])])
  const stop = new AbortController()
  const aborted = failureOf(client.listOrganizations({ signal: stop.signal }))
  const patient = client.listOrganizations()
  await new Promise((resolve) => setTimeout(resolve, 10))
  stop.abort()
  expect(await aborted).toMatchObject({ status: 401, cause: { name: 'AbortError' } })
  give(answer(200, pair('second')))
  expect(await patient).toEqual([])
})

test('an answer without a refresh token keeps the old one', async () => {
  const { refresh_token: _, ...alone } = pair('second')
  const steps = [
    answer(401),
    answer(200, alone),
    answer(200, []),
    answer(401),
    answer(200, pair('third')),
    answer(200, []),
  ]
  const { client, sent } = await signedIn(steps)
  await client.listOrganizations()
  await client.listOrganizations()
  const grants = sent.filter(({ url }) => url.endsWith('/Token')).map(({ body }) => body)
  expect(grants.slice(1)).toEqual(Array(2).fill('grant_type=refresh_token&refresh_token=first-refresh'))
})

test('a sign-in without a refresh token renews with the password', async () => {
  const { refresh_token: _, ...alone } = pair('first')
  const { client, sent } = scripted([answer(200, alone), answer(401), answer(200, alone), answer(401)])
  await client.signIn(password)
  expect(await failureOf(client.listOrganizations())).toMatchObject({ status: 401 })
  expect(sent[2]?.body).toMatch(/^grant_type=password&/)
})

test('a password that is refused is tried once, not once for every call', async () => {
  const refused = () => answer(400, { error: 'invalid_grant' })
  const steps = [answer(401), refused(), refused(), answer(401), answer(401), answer(401)]
  const { client, sent } = await signedIn(steps)
  for (let n = 0; n < 4; n++) {
    const error = await failureOf(client.listOrganizations())
    expect(error).toMatchObject({ status: 401, cause: { operation: 'createToken', status: 400 } })
  }
  const grants = sent.filter(({ url }) => url.endsWith('/Token')).map(({ body }) => body)
  expect(grants.slice(1)).toEqual([
    'grant_type=refresh_token&refresh_token=first-refresh',
    'grant_type=password&username=TECH%5Cadmin&password=correct-horse',
  ])
})

test('a server that fails to give a token is asked again', async () => {
  const steps = [
    answer(401),
    answer(500),
    answer(429),
    answer(401),
    answer(200, pair('second')),
    answer(200, []),
  ]
  const { client } = await signedIn(steps)
  expect(await failureOf(client.listOrganizations())).toMatchObject({ status: 401 })
  expect(await client.listOrganizations()).toEqual([])
})

test('a renewal ahead of time that fails does no harm while the token serves', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const broken: Step = (_, url) => (url.endsWith('/Token') ? answer(500) : answer(200, []))
  const { client, sent } = await signedIn(Array.from({ length: 9 }, () => broken))
  vi.advanceTimersByTime(3_545_000)
  expect(await client.listOrganizations()).toEqual([])
  expect(tokenOf(sent.findLast(({ url }) => !url.endsWith('/Token')))).toBe('Bearer first-access')
  vi.advanceTimersByTime(60_000)
  expect(await failureOf(client.listOrganizations())).toMatchObject({
    outcome: 'not-sent',
    cause: { operation: 'createToken' },
  })
})

test('a call does not wait for a renewal ahead of time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const slow: Step = (_, url) => (url.endsWith('/Token') ? new Promise<Response>(() => {}) : answer(200, []))
  const { client } = await signedIn([slow, slow])
  vi.advanceTimersByTime(3_545_000)
  expect(await client.listOrganizations()).toEqual([])
})

test('of two sign-ins the later one counts, whichever answers last', async () => {
  const answers: ((response: Response) => void)[] = []
  const slow: Step = () => new Promise((resolve) => answers.push(resolve))
  const { client, sent } = scripted([slow, slow, answer(200, [])])
  const early = client.signIn(password)
  const late = client.signIn({ ...password, username: 'TECH\\other' })
  while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve, 1))
  answers[1]?.(answer(200, pair('late')))
  await late
  answers[0]?.(answer(200, pair('early')))
  await early
  await client.listOrganizations()
  expect(tokenOf(sent[2])).toBe('Bearer late-access')
})

test('a later sign-in that fails leaves the earlier one', async () => {
  const { client, sent } = scripted([answer(200, pair('early')), answer(400), answer(200, [])])
  await client.signIn(password)
  await failureOf(client.signIn(password))
  await client.listOrganizations()
  expect(tokenOf(sent[2])).toBe('Bearer early-access')
})

test('a password that the caller wipes after the sign-in is still there for a renewal', async () => {
  const own = { ...password } as { grant_type: 'password'; username: string; password: string }
  const spent = answer(400, { error: 'invalid_grant' })
  const made = scripted([
    answer(200, pair('first')),
    answer(401),
    spent,
    answer(200, pair('second')),
    answer(200, []),
  ])
  await made.client.signIn(own)
  own.password = ''
  await made.client.listOrganizations()
  expect(made.sent[3]?.body).toMatch(/&password=correct-horse$/)
})

test('half a character in a password is not sent as another one', async () => {
  const { client, sent } = scripted([])
  const error = await failureOf(client.signIn({ ...password, password: 'horse\ud83d' }))
  expect(error).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})

test.for(['', 7, null, {}, { data: [] }])('another token that is no text is none: %j', async (next) => {
  const token = ((refused?: string) => (refused ? next : 'first-token')) as never
  const { client, sent } = scripted([answer(401)], { token })
  expect(
    await failureOf(client.restoreOneDrives(sessionId, restoreOneDrivesExamples['office-overwrite'])),
  ).toMatchObject({
    outcome: 'rejected',
    status: 401,
  })
  expect(sent).toHaveLength(1)
})

test.for([7, {}, Symbol('token'), ['a']])('a token that is no text is not sent: %s', async (token) => {
  const { client, sent } = scripted([], { token: (() => token) as never })
  expect(await failureOf(client.listOrganizations())).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})
