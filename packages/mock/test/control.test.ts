import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

test('another process gives answers, and takes them back', async () => {
  await using mock = await startMock()
  const control = (method: string, properties: object) =>
    fetch(new URL('/__mock/answers', mock.url), { method, body: JSON.stringify(properties) })
  const restore = async () => (await call(mock, 'restoreOneDrives', { body: restoreOf(['a']) })).status
  const operation = 'restoreOneDrives'
  const given = await control('POST', { operation, scenario: 'token-expired', times: 1 })
  expect([given.status, await given.text()]).toEqual([204, ''])
  await control('POST', { operation, status: 418, body: { message: 'x' }, breakContract: true })
  expect([await restore(), await restore(), await restore()]).toEqual([401, 418, 418])
  await control('DELETE', { operation: 'listOneDrives' })
  expect(await restore()).toBe(418)
  await control('DELETE', {})
  expect(await restore()).toBe(200)
  const broken = await control('POST', { operation, status: 418 })
  expect((await bodyOf(broken)).message).toMatch(/^The answer for restoreOneDrives breaks the contract: /)
})

test('another process learns what can be named, and each name is one', async () => {
  await using mock = await startMock()
  const control = (method: string, name: string, properties?: object) =>
    fetch(new URL(`/__mock/${name}`, mock.url), { method, body: JSON.stringify(properties) })
  const { scenarios, faults, operations } = await bodyOf(await control('GET', 'names'))
  for (const scenario of scenarios ?? [])
    expect((await control('PUT', 'scenario', { scenario })).status).toBe(204)
  for (const fault of faults ?? [])
    expect((await control('POST', 'faults', { fault, operation: operations?.[0] })).status).toBe(204)
  expect([scenarios, faults, operations]).toEqual([
    expect.arrayContaining(['session-expired']),
    expect.arrayContaining(['reset-after']),
    expect.arrayContaining(['restoreOneDrives']),
  ])
})

test('another process takes a fault back, and starts everything anew', async () => {
  await using mock = await startMock()
  const control = (method: string, name: string, properties?: object) =>
    fetch(new URL(`/__mock/${name}`, mock.url), { method, body: JSON.stringify(properties) })
  await control('POST', 'faults', { fault: 'html' })
  expect((await control('DELETE', 'faults')).status).toBe(204)
  expect((await call(mock, 'listOrganizations')).headers.get('content-type')).toMatch(/json/)
  await control('PUT', 'scenario', { scenario: 'token-expired' })
  expect((await control('POST', 'reset')).status).toBe(204)
  expect(await bodyOf(await control('GET', 'requests'))).toEqual([])
  expect((await call(mock, 'listOrganizations')).status).toBe(200)
})

test.for([
  ['PUT', 'scenario', { name: 'session-expired' }, 'There is no "name" here; there is scenario.'],
  ['PUT', 'scenario', {}, 'The body has no "scenario".'],
  ['PUT', 'scenario', undefined, 'The body has no "scenario".'],
  ['PUT', 'scenario', [], 'The body must be an object with scenario.'],
  ['PUT', 'scenario', 'session-expired', 'The body must be an object with scenario.'],
  ['PUT', 'scenario', { scenario: null }, /^There is no scenario null; the contract has /],
  ['PUT', 'scenario', { scenario: ['session-expired'] }, /^There is no scenario \["session-expired"\]; /],
  ['PUT', 'scenario', { scenario: 'toString' }, /^There is no scenario "toString"; the contract has /],
  ['POST', 'faults', { fault: 'nope' }, /^There is no fault "nope"; choose one of reset-before, /],
  ['POST', 'faults', { fault: 'toString' }, /^There is no fault "toString"; choose one of /],
  [
    'POST',
    'faults',
    { fault: 'html', operation: 'nope' },
    /^There is no operation "nope"; the contract has /,
  ],
  ['POST', 'faults', { fault: 'html', operation: null }, /^There is no operation null; the contract has /],
  ['POST', 'faults', { fault: 'html', times: 2 }, 'There is no "times" here; there is fault, operation.'],
  ['POST', 'wait', { operation: 'nope' }, /^There is no operation "nope"; the contract has /],
  ['POST', 'answers', { scenario: 'no-drives' }, 'The body has no "operation".'],
  ['DELETE', 'answers', { operation: 'nope' }, /^There is no operation "nope"; the contract has /],
  ['POST', 'reset', { drives: 3 }, 'There is no "drives" here; there is nothing.'],
] as const)('%s %s with %j is refused in one sentence', async ([method, name, properties, sentence]) => {
  await using mock = await startMock({ scenario: 'token-expired' })
  const response = await fetch(new URL(`/__mock/${name}`, mock.url), {
    method,
    ...(properties !== undefined && { body: JSON.stringify(properties) }),
  })
  expect(response.status).toBe(400)
  expect(await bodyOf(response)).toEqual({
    message: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  })
  expect(mock.scenario).toBe('token-expired')
  expect((await call(mock, 'listOrganizations')).status).toBe(401)
})

test.for(['nonsense', '{"scenario": ', `{"scenario": "${'x'.repeat(2_000_000)}"}`])(
  'a body that cannot be read is refused',
  async (body) => {
    await using mock = await startMock()
    const response = await fetch(new URL('/__mock/scenario', mock.url), { method: 'PUT', body })
    expect(response.status).toBe(400)
    expect((await bodyOf(response)).message).toMatch(/^The body is (not JSON|longer than 1048576 bytes)\.$/)
  },
)

test.for(['toString', 'GET health', 'nope', ''])('there is no control called "%s"', async (name) => {
  await using mock = await startMock()
  const response = await fetch(new URL(`/__mock/${name}`, mock.url))
  expect(response.status).toBe(404)
  expect((await bodyOf(response)).message).toMatch(/^There is no such control; there are: GET health, /)
})
