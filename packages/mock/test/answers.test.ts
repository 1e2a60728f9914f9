import { expect, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

const body = restoreOf(['a'])

async function statuses(mock: Mock, count: number, id = 'restoreOneDrives'): Promise<number[]> {
  const seen: number[] = []
  for (let index = 0; index < count; index++) seen.push((await call(mock, id, { body: bodies[id] })).status)
  return seen
}

const bodies: Record<string, unknown> = { restoreOneDrives: body, stopRestoreSession: { stop: null } }

test('401 once, then fine', async () => {
  await using mock = await startMock()
  mock.answer('restoreOneDrives', { scenario: 'token-expired' }, { times: 1 })
  expect(await statuses(mock, 3)).toEqual([401, 200, 200])
  expect(mock.requests().map(({ executed }) => executed)).toEqual([false, true, true])
})

test('answers that end stand in line, and come before the one that does not', async () => {
  await using mock = await startMock()
  mock.answer('restoreOneDrives', { status: 404, body: { message: 'Gone.' } })
  mock.answer('restoreOneDrives', { scenario: 'token-expired' }, { times: 2 })
  mock.answer('restoreOneDrives', { scenario: 'restore-failed' }, { times: 1 })
  expect(await statuses(mock, 6)).toEqual([401, 401, 500, 404, 404, 404])
  mock.answer('restoreOneDrives', { scenario: 'request-rejected' })
  expect(await statuses(mock, 2)).toEqual([400, 400])
})

test('an answer is for its operation alone, and is forgotten when told so, or with everything', async () => {
  await using mock = await startMock()
  mock.answer('listOneDrives', { scenario: 'no-drives' })
  mock.answer('listRestoreSessions', { scenario: 'no-sessions' })
  expect((await bodyOf(call(mock, 'listOneDrives'))).results).toEqual([])
  expect(await statuses(mock, 1)).toEqual([200])
  mock.clearAnswers('listOneDrives')
  expect((await bodyOf(call(mock, 'listOneDrives'))).results).not.toEqual([])
  expect((await bodyOf(call(mock, 'listRestoreSessions'))).results).toEqual([])
  mock.reset()
  expect((await bodyOf(call(mock, 'listRestoreSessions'))).results).toHaveLength(1)
})

test('a function answers from the request, and leaves the rest to the mock', async () => {
  await using mock = await startMock({ drives: 65 })
  mock.answer('listOneDrives', ({ query }) =>
    query.offset === 30 ? { scenario: 'server-error' } : undefined,
  )
  mock.answer('restoreOneDrives', async ({ body: { restoreToOriginalLocation }, params, headers }) => ({
    status: 500,
    body: {
      message: `${restoreToOriginalLocation.OneDrives[0]?.id} ${params.restoreSessionId.length} ${headers['x-a']}`,
    },
  }))
  const pages = [
    await call(mock, 'listOneDrives'),
    await call(mock, 'listOneDrives', { query: '?offset=30' }),
  ]
  expect(pages.map(({ status }) => status)).toEqual([200, 500])
  const restored = await call(mock, 'restoreOneDrives', { body, headers: { 'x-a': 'b' } })
  expect((await bodyOf(restored)).message).toBe('a 36 b')
})

test('requests are checked first, and one that is refused uses nothing up', async () => {
  await using mock = await startMock({ enforceTokens: true })
  mock.answer('createToken', { scenario: 'server-error' }, { times: 1 })
  mock.answer('listOrganizations', { scenario: 'no-organizations' }, { times: 1 })
  expect((await call(mock, 'createToken', { body: {} })).status).toBe(400)
  expect((await call(mock, 'listOrganizations')).status).toBe(401)
  const grant = { grant_type: 'password', username: 'a', password: 'correct-horse' }
  expect((await call(mock, 'createToken', { body: grant })).status).toBe(500)
})

test('it wins over the scenario for all, and a request that asks by header wins over it', async () => {
  await using mock = await startMock({ scenario: 'session-expired' })
  mock.answer('restoreOneDrives', { scenario: 'drive-unresolved' })
  expect((await bodyOf(call(mock, 'restoreOneDrives', { body }))).message).toMatch(/Failed to find users/)
  expect((await call(mock, 'listOneDrives')).status).toBe(500)
  expect((await call(mock, 'restoreOneDrives', { body, headers: { prefer: 'code=404' } })).status).toBe(404)
})

test('a body that is observed but not documented can be answered', async () => {
  await using mock = await startMock()
  mock.answer('restoreOneDrives', { status: 200, body: { status: 'Failed', error: 'No licence.' } })
  expect(await bodyOf(call(mock, 'restoreOneDrives', { body }))).toEqual({
    status: 'Failed',
    error: 'No licence.',
  })
})

test('the contract is broken only on purpose', async () => {
  await using mock = await startMock()
  const page = '<h1>Bad gateway</h1>'
  const gateway = { status: 502, body: page, headers: { 'Content-Type': 'text/html', 'Retry-After': '7' } }
  expect(() => mock.answer('listOrganizations', gateway as never)).toThrow(
    /^The answer for listOrganizations breaks the contract: .+\. With breakContract it may\.$/,
  )
  mock.answer('listOrganizations', gateway, { breakContract: true, times: 1 })
  const response = await call(mock, 'listOrganizations')
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('retry-after'),
  ]).toEqual([502, 'text/html', '7'])
  expect(await response.text()).toBe(page)
  mock.answer('listOrganizations', () => ({ status: 200, body: 'nonsense' }) as never, { times: 1 })
  const late = await call(mock, 'listOrganizations')
  expect(late.status).toBe(500)
  expect((await bodyOf(late)).message).toMatch(/breaks the contract/)
})

test('a function that fails is a 500 that says so, and the mock goes on', async () => {
  await using mock = await startMock()
  const endless: { self?: object } = {}
  endless.self = endless
  const failing: [answer: () => unknown, message: RegExp][] = [
    [() => Promise.reject(new TypeError('no such drive')), /^The mock failed: TypeError: no such drive$/],
    [() => ({ status: 'fine' }), /^The status for restoreOneDrives is "fine"/],
    [() => ({ status: 500, body: endless }), /circular/],
    [() => ({ status: 500, body: { size: 1n } }), /BigInt/],
    [() => ({ status: 500, headers: { 'a b': 'c' } }), /headers for restoreOneDrives/],
    [() => ({ status: 500, headers: { a: 'b\r\nc: d' } }), /headers for restoreOneDrives/],
  ]
  for (const [answer, message] of failing) {
    mock.answer('restoreOneDrives', answer as never, { times: 1, breakContract: true })
    const response = await call(mock, 'restoreOneDrives', { body })
    expect(response.status).toBe(500)
    expect((await bodyOf(response)).message).toMatch(message)
  }
  expect(await statuses(mock, 1)).toEqual([200])
})

test.for([
  [
    'toString',
    { scenario: 'no-drives' },
    {},
    /^There is no operation "toString"; the contract has createToken, /,
  ],
  [
    'listOneDrives',
    { scenario: 'toString' },
    {},
    /^There is no scenario "toString"; listOneDrives has .*no-drives/,
  ],
  [
    'listOneDrives',
    { scenario: 'no-sessions' },
    {},
    /^There is no scenario "no-sessions"; listOneDrives has /,
  ],
  ['listOneDrives', { name: 'no-drives' }, {}, /must be a status, with headers and body, or a scenario/],
  [
    'listOneDrives',
    { scenario: 'no-drives', status: 200 },
    {},
    /must be a status, with headers and body, or a/,
  ],
  ['listOneDrives', [], {}, /must be a status, with headers and body, or a scenario/],
  ['listOneDrives', null, {}, /must be a status, with headers and body, or a scenario/],
  ['listOneDrives', 'no-drives', {}, /must be a status, with headers and body, or a scenario/],
  [
    'listOneDrives',
    { status: 99 },
    {},
    /^The status for listOneDrives is 99; it must be a number from 200 to 599\.$/,
  ],
  ['listOneDrives', { status: 500, headers: { a: 1 } }, {}, /^The headers for listOneDrives must be/],
  [
    'listOneDrives',
    { scenario: 'no-drives' },
    { time: 1 },
    /^An answer takes no "time"; it takes times, breakContr/,
  ],
  [
    'listOneDrives',
    { scenario: 'no-drives' },
    { times: 0 },
    /^times is 0; it must be a whole number, 1 or more\.$/,
  ],
  [
    'listOneDrives',
    { scenario: 'no-drives' },
    { breakContract: 'yes' },
    /^breakContract is "yes"; it must be true/,
  ],
] as const)(
  '%s, %j, %j is refused in one sentence, in code and by control',
  async ([id, answer, options, sentence]) => {
    await using mock = await startMock()
    expect(() => mock.answer(id as never, answer as never, options as never)).toThrow(
      expect.objectContaining({ name: 'MockError', message: expect.stringMatching(sentence) }),
    )
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return
    const response = await fetch(new URL('/__mock/answers', mock.url), {
      method: 'POST',
      body: JSON.stringify({ operation: id, ...answer, ...options }),
    })
    expect(response.status).toBe(400)
    expect((await call(mock, 'listOneDrives')).status).toBe(200)
  },
)

test('names, bodies and options are typed', async () => {
  await using mock = await startMock()
  const misuse = () => {
    // @ts-expect-error no such operation
    mock.answer('listDrives', { scenario: 'no-drives' })
    // @ts-expect-error a scenario of another operation
    mock.answer('listOneDrives', { scenario: 'no-sessions' })
    // @ts-expect-error a status that the operation does not have
    mock.answer('listOneDrives', { status: 418 })
    // @ts-expect-error a body of another status
    mock.answer('listOneDrives', { status: 200, body: { message: 'No.' } })
    // @ts-expect-error a parameter that the operation does not have
    mock.answer('listOrganizations', ({ params }) => ({ scenario: params.organizationId }))
    // @ts-expect-error no such operation
    mock.faults.next('html', 'nope')
    // @ts-expect-error no such operation
    mock.waitFor('nope')
  }
  expect(misuse).toThrow()
  mock.answer('listOneDrives', { status: 418 }, { breakContract: true })
  expect((await call(mock, 'listOneDrives')).status).toBe(418)
})

test('a success without a body may have headers, though a body that was observed is known', async () => {
  await using mock = await startMock()
  mock.answer('restoreOneDrives', { status: 200, headers: { 'x-through': 'a-gateway' } })
  const response = await call(mock, 'restoreOneDrives', { body: restoreOf(['a']) })
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('x-through')).toBe('a-gateway')
})
