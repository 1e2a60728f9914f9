import { createReactClient, QueryClient } from '@onedrive-restore/testing/react-query'
import { expect, test } from 'vitest'
import { isNotSent, isUnknown, operations, restoreOneDrivesExamples, Stop } from '../src/index.ts'
import { createOpenapiFetch } from '../src/openapi-fetch.ts'
import { answer, failureOf, type Step, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']
const params = { path: { restoreSessionId: sessionId } }
const { listOrganizations, getRestoreSession, stopRestoreSession, restoreOneDrives } = operations

function api(steps: Step[]) {
  const { client, sent } = scripted(steps)
  return { api: createOpenapiFetch(client), sent }
}

test('a success arrives as data, a documented refusal as error', async () => {
  const made = api([answer(200, [{ id: 'a' }]), answer(401, { message: 'The token has expired.' })])
  const good = await made.api.GET(listOrganizations.path)
  expect(good).toMatchObject({ data: [{ id: 'a' }], response: { status: 200 } })
  const bad = await made.api.GET(getRestoreSession.path, { params })
  expect(bad).toMatchObject({ error: { message: 'The token has expired.' }, response: { status: 401 } })
  expect(bad.data).toBeUndefined()
})

test.for(['', '<html>', '{"status":"Success"}'])('a restore that answers %j succeeds', async (text) => {
  const made = api([new Response(text)])
  const { response, error } = await made.api.POST(restoreOneDrives.path, { params, body })
  expect([response.ok, error]).toEqual([true, undefined])
})

test('what can only be null is sent', async () => {
  const made = api([answer(200)])
  await made.api.POST(stopRestoreSession.path, { params, body: { stop: null } })
  expect(made.sent[0]?.body).toBe(JSON.stringify(Stop))
})

test('a form is written as the contract has it', async () => {
  const made = api([answer(200, { access_token: 'a' })])
  const { data } = await made.api.POST('/Token', {
    body: { grant_type: 'refresh_token', refresh_token: 'r' },
  })
  expect(data?.access_token).toBe('a')
  expect(made.sent[0]?.body).toBe('grant_type=refresh_token&refresh_token=r')
})

test('an unknown outcome and a call that was not sent are thrown', async () => {
  const made = api([answer(503, {}, { 'retry-after': '0' })])
  const restore = (id: string) =>
    made.api.POST(restoreOneDrives.path, { params: { path: { restoreSessionId: id } }, body })
  expect(isUnknown(await failureOf(restore(sessionId)))).toBe(true)
  expect(isNotSent(await failureOf(restore('..')))).toBe(true)
  expect(made.sent).toHaveLength(1)
})

test('middleware of openapi-fetch is at work', async () => {
  const made = api([answer(200, [])])
  made.api.use({ onRequest: ({ request }) => request.headers.set('x-page', 'restore') })
  await made.api.GET(listOrganizations.path)
  expect(made.sent[0]?.headers).toMatchObject({ 'x-page': 'restore', Authorization: 'Bearer first-token' })
})

test('openapi-react-query reads through it, and sees every failure', async () => {
  const made = api([
    answer(200, [{ id: 'a' }]),
    answer(404, { message: 'gone' }),
    answer(401),
    socketError('CERT', 'NOT_CONNECTED'),
  ])
  const queries = createReactClient(made.api)
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const session = queries.queryOptions('get', getRestoreSession.path, { params })
  expect(await cache.fetchQuery(queries.queryOptions('get', listOrganizations.path))).toEqual([{ id: 'a' }])
  expect(await failureOf(cache.fetchQuery(session))).toEqual({ message: 'gone' })
  expect(await failureOf(cache.fetchQuery(session))).toMatchObject({ outcome: 'rejected', status: 401 })
  expect(await failureOf(cache.fetchQuery(session))).toMatchObject({ outcome: 'not-sent' })
})
