import { expect, expectTypeOf, test } from 'vitest'
import { type MockOptions, type ScenarioName, startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

const expired = 'The restore session has expired or was stopped.'
const body = restoreOf(['a'])

test('a scenario answers where the contract has it, and nowhere else', async () => {
  await using mock = await startMock({ scenario: 'session-expired' })
  const response = await call(mock, 'restoreOneDrives', { body })
  expect(response.status).toBe(500)
  expect((await bodyOf(response)).message).toBe(expired)
  expect((await call(mock, 'listOrganizations')).status).toBe(200)
  expect(mock.requests().map(({ executed }) => executed)).toEqual([false, true])
})

test('a request that is not valid is rejected all the same', async () => {
  await using mock = await startMock({ scenario: 'session-expired' })
  expect((await call(mock, 'restoreOneDrives', { body: {} })).status).toBe(400)
})

test('it can be switched while the mock runs, and reset goes back to the start', async () => {
  await using mock = await startMock({ scenario: 'session-expired' })
  mock.scenario = undefined
  expect((await call(mock, 'restoreOneDrives', { body })).status).toBe(200)
  mock.scenario = 'drive-unresolved'
  expect((await bodyOf(call(mock, 'restoreOneDrives', { body }))).message).toMatch(/Failed to find users/)
  mock.reset()
  expect((await bodyOf(call(mock, 'restoreOneDrives', { body }))).message).toBe(expired)
})

test('another process switches it through the control address', async () => {
  await using mock = await startMock()
  const control = new URL('/__mock/scenario', mock.url)
  const put = await fetch(control, { method: 'PUT', body: '{"scenario": "restore-failed"}' })
  expect(put.status).toBe(204)
  expect(await bodyOf(fetch(control))).toEqual({ scenario: 'restore-failed' })
  expect((await call(mock, 'restoreOneDrives', { body })).status).toBe(500)
  await fetch(control, { method: 'DELETE' })
  expect((await call(mock, 'restoreOneDrives', { body })).status).toBe(200)
  const wrong = await fetch(control, { method: 'PUT', body: '{"scenario": "nonsense"}' })
  expect(wrong.status).toBe(400)
  expect((await bodyOf(wrong)).message).toMatch(
    /^There is no scenario "nonsense"; the contract has .*session-expired/,
  )
})

test.for([
  ['example=session-expired', 500, expired],
  ['code=401', 401, 'The access token is missing, not valid or expired.'],
  ['code=500, example="drive-unresolved"', 500, 'Failed to find users for tenant account'],
  [
    'example=nonsense',
    400,
    /^Prefer asks for an example that restoreOneDrives does not have; it has .*session-expired/,
  ],
  [
    'code=418',
    400,
    'Prefer asks for a status that restoreOneDrives does not have; it has 200, 400, 401, 404, 500.',
  ],
] as const)('Prefer: %s gives %i', async ([prefer, status, message]) => {
  await using mock = await startMock({ scenario: 'restore-failed' })
  const response = await call(mock, 'restoreOneDrives', { body, headers: { prefer } })
  expect(response.status).toBe(status)
  expect((await bodyOf(response)).message).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  )
})

test('other preferences mean nothing, as the header has it', async () => {
  await using mock = await startMock()
  expect(
    (await call(mock, 'restoreOneDrives', { body, headers: { prefer: 'respond-async, wait=10' } })).status,
  ).toBe(200)
})

test('names are typed', async () => {
  expectTypeOf<'session-expired'>().toExtend<ScenarioName>()
  // @ts-expect-error the contract has no such name
  const options: MockOptions = { scenario: 'session-expird' }
  await expect(startMock(options)).rejects.toThrow('There is no scenario "session-expird"')
})
