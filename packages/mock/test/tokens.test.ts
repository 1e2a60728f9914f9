import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Mock, startMock, wrongPassword } from '../src/index.ts'
import { bodyOf, call } from './api.ts'

const account = { grant_type: 'password', username: 'TECH\\administrator', password: 'correct-horse-battery' }

function listWith(mock: Mock, token: string): Promise<Response> {
  return call(mock, 'listOrganizations', { headers: { authorization: `Bearer ${token}` } })
}

test('signing in gives a pair of tokens; the wrong password is refused in the shape of the token endpoint', async () => {
  await using mock = await startMock()
  const token = await bodyOf(call(mock, 'createToken', { body: account }))
  expect(token).toMatchObject({ token_type: 'bearer', expires_in: 3600, userName: account.username })
  const refused = await call(mock, 'createToken', { body: { ...account, password: wrongPassword } })
  expect(refused.status).toBe(400)
  expect(await bodyOf(refused)).toEqual({
    error: 'invalid_grant',
    error_description: 'Authorization Error: Invalid credential',
  })
})

test('a request that breaks the contract is refused in that shape too, with the reason', async () => {
  await using mock = await startMock()
  const response = await call(mock, 'createToken', { body: { grant_type: 'password', username: 'someone' } })
  expect(response.status).toBe(400)
  const { error, error_description } = await bodyOf(response)
  expect(error).toBe('invalid_request')
  expect(error_description).toContain('password')
})

test('a token ends with its lifetime, and a refresh token works once', async () => {
  await using mock = await startMock({ tokenLifetime: 700 })
  const first = await bodyOf(call(mock, 'createToken', { body: account }))
  expect((await listWith(mock, first.access_token)).status).toBe(200)
  await sleep(750)
  const late = await listWith(mock, first.access_token)
  expect(late.status).toBe(401)
  expect((await bodyOf(late)).message).toBe('The access token is missing, not valid or expired.')
  const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token }
  const second = await bodyOf(call(mock, 'createToken', { body: refresh }))
  expect(second.access_token).not.toBe(first.access_token)
  expect(second.userName).toBe(account.username)
  expect((await listWith(mock, second.access_token)).status).toBe(200)
  const spent = await call(mock, 'createToken', { body: refresh })
  expect(spent.status).toBe(400)
  expect((await bodyOf(spent)).error_description).toBe('The refresh token is not valid.')
})

test('any token is accepted, unless tokens are enforced', async () => {
  await using open = await startMock()
  expect((await listWith(open, 'any-token')).status).toBe(200)
  await using closed = await startMock({ enforceTokens: true })
  expect((await listWith(closed, 'any-token')).status).toBe(401)
  const { access_token } = await bodyOf(call(closed, 'createToken', { body: account }))
  expect((await listWith(closed, access_token)).status).toBe(200)
})

test.for([
  ['breaks the contract', {}, undefined],
  ['is malformed', '{"restoreToOriginalLocation": ', undefined],
  ['has no content type', '{}', ''],
] as const)('a token that is refused comes before a body that %s', async ([, body, type]) => {
  await using mock = await startMock({ enforceTokens: true })
  const headers = type === undefined ? {} : { 'content-type': type }
  expect((await call(mock, 'restoreOneDrives', { body, headers })).status).toBe(401)
})
