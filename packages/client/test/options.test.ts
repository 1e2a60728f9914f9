import { expect, test } from 'vitest'
import { createRestoreClient, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, baseUrl, failureOf, scripted, sessionId } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']

test.for([
  ['baseUrl', { baseUrl: 7 }],
  ['token', { token: 7 }],
  ['limits', { limits: 7 }],
  ['limits', { limits: null }],
  ['limits.connect', { limits: { connect: Number.NaN } }],
  ['limits.wait', { limits: { wait: -1 } }],
  ['limits.body', { limits: { body: 0 } }],
  ['limits.total', { limits: { total: '500' } }],
  ['maxRetries', { maxRetries: -1 }],
  ['maxRetries', { maxRetries: Number.NaN }],
  ['maxRetries', { maxRetries: '3' }],
  ['log', { log: 'console' }],
  ['around', { around: {} }],
  ['transport', { transport: null }],
  ['headers', { headers: 'x-key: secret-value' }],
  ['headers', { headers: { 'x-key': 'secret-value\r\nx: y' } }],
  ['headers', { headers: { 'x key': 'secret-value' } }],
  ['headers', { headers: { 'x-key': 7 } }],
  ['headers', { headers: { AUTHORIZATION: 'Bearer secret-value' } }],
  ['headers', { headers: { 'Content-Length': '1' } }],
  ['headers', { headers: { Accept: 'text/plain' } }],
  ['dangerouslyAllowHttp', { dangerouslyAllowHttp: 'yes' }],
])('a wrong %s is named when the client is created: %j', ([name, options]) => {
  const create = () => createRestoreClient({ baseUrl, ...(options as object) })
  expect(create).toThrow(TypeError)
  expect(create).toThrow(new RegExp(`^${name} `))
  expect(create).not.toThrow('secret-value')
})

test.for([
  ['signal', { signal: 'stop' }],
  ['signal', { signal: new AbortController() }],
  ['limits', { limits: 500 }],
  ['limits.wait', { limits: { wait: Number.NaN } }],
  ['limits.total', { limits: { total: -5 } }],
])('a wrong %s of a call is named before anything is sent: %j', async ([name, options]) => {
  const { client, sent } = scripted([])
  const given = options as object
  const calls = [client.restoreOneDrives(sessionId, body, given), client.listOrganizations(given)]
  for (const call of calls) {
    const error = await failureOf(call)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(new RegExp(`^${name} must be `))
  }
  expect(sent).toEqual([])
})

test('undefined is as good as nothing', async () => {
  const nothing = {
    token: undefined,
    limits: { connect: undefined, wait: undefined, body: undefined, total: undefined },
    maxRetries: undefined,
    headers: { 'x-key': undefined },
    log: undefined,
    around: undefined,
    dangerouslyAllowHttp: undefined,
  }
  expect(() => createRestoreClient({ baseUrl, transport: undefined, ...nothing })).not.toThrow()
  const { client, sent } = scripted([answer(200, [])], { ...nothing, token: 'any-token' })
  expect(await client.listOrganizations({ signal: undefined, limits: undefined })).toEqual([])
  expect(sent[0]?.connectLimit).toBe(10_000)
  expect(sent[0]?.headers).not.toHaveProperty('x-key')
})

test('settings that the caller changes afterwards change nothing', async () => {
  const limits = { connect: 7 }
  const headers = { 'x-key': 'first' }
  const { client, sent } = scripted([answer(200, [])], { limits, headers })
  limits.connect = Number.NaN
  headers['x-key'] = 'second'
  await client.listOrganizations()
  expect(sent[0]).toMatchObject({ connectLimit: 7, headers: { 'x-key': 'first' } })
})
