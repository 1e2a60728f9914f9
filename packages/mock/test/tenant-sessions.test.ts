import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { createOrganization } from '../src/tenant/organization.ts'
import { stopSession } from '../src/tenant/session.ts'
import { createSessions } from '../src/tenant/sessions.ts'
import { bodyOf, call, restoreOf } from './api.ts'

const explore = { explore: { datetime: '2019-04-12T10:54:40.2794046Z', type: 'veod' } }

test('explore opens a session, which lists the same drives', async () => {
  await using mock = await startMock({ drives: 3 })
  const response = await call(mock, 'startRestoreSession', { body: explore })
  expect(response.status).toBe(201)
  const session = await bodyOf(response)
  expect(session).toMatchObject({ type: 'Veod', state: 'Working' })
  expect(session.endTime).toBeUndefined()
  const params = { restoreSessionId: session.id }
  expect((await bodyOf(call(mock, 'listOneDrives', { params }))).results).toHaveLength(3)
  const { results } = await bodyOf(call(mock, 'listRestoreSessions'))
  expect(results.map(({ id }: { id: string }) => id)).toContain(session.id)
})

test('a stopped session shows its end and its events, and fails everything else with 500', async () => {
  await using mock = await startMock()
  const stopped = await call(mock, 'stopRestoreSession', { body: { stop: null } })
  expect(stopped.status).toBe(200)
  expect(await stopped.text()).toBe('')
  const session = await bodyOf(call(mock, 'getRestoreSession'))
  expect(session.state).toBe('Stopped')
  expect(Date.parse(session.endTime)).toBeGreaterThan(Date.now() - 10_000)
  for (const [id, body] of [
    ['restoreOneDrives', restoreOf(['a'])],
    ['listOneDrives', undefined],
    ['stopRestoreSession', { stop: null }],
  ] as const) {
    const response = await call(mock, id, { body })
    expect(response.status, id).toBe(500)
    expect((await bodyOf(response)).message).toBe('The restore session has expired or was stopped.')
  }
  // Where the link of the session leads; public readers read them days later.
  const events = await fetch(session._links.restoreSessionEvents.href, {
    headers: { authorization: 'Bearer any-token' },
  })
  expect(events.status).toBe(200)
  const { results } = await bodyOf(events)
  expect(results.length).toBeGreaterThan(0)
  const params = { restoreEventId: results[0].id }
  expect((await call(mock, 'getRestoreEvent', { params })).status).toBe(200)
})

test.for([
  ['2019.04.12 10:54', 201],
  ['2019-04-12 10:54:40.279', 201],
  ['2019.04.12 9:54:40', 201],
  ['2019-04-12', 201],
  ['yesterday', 500],
] as const)('a point in time like %s gives %i', async ([datetime, status]) => {
  await using mock = await startMock()
  const response = await call(mock, 'startRestoreSession', { body: { explore: { datetime, type: 'veod' } } })
  expect(response.status).toBe(status)
})

test('before the first backup a session is empty', async () => {
  await using mock = await startMock()
  const old = { explore: { datetime: '2001-01-01 00:00:00.000', type: 'veod' } }
  const { id } = await bodyOf(call(mock, 'startRestoreSession', { body: old }))
  const page = await bodyOf(call(mock, 'listOneDrives', { params: { restoreSessionId: id } }))
  expect(page.results).toEqual([])
})

test('what does not exist is not found', async () => {
  await using mock = await startMock()
  const nobody = 'ffffffff-0000-4000-8000-000000000000'
  const session = await call(mock, 'restoreOneDrives', {
    params: { restoreSessionId: nobody },
    body: restoreOf(['a']),
  })
  expect(session.status).toBe(404)
  expect((await bodyOf(session)).message).toBe('Resource cannot be found for current key')
  const organization = await call(mock, 'startRestoreSession', {
    params: { organizationId: nobody },
    body: explore,
  })
  expect(organization.status).toBe(404)
})

test('sessions that nobody stops are forgotten at some time, stopped ones before them', () => {
  const known = '61954db6-7278-4d26-86f7-888bda5a4ec4'
  const ids = { restoreSessionId: known, eventId: '755d207e-ebd6-49da-9943-3b9e5eb31dee' }
  const sessions = createSessions(createOrganization('7b2b1ae1-7bbb-4651-b479-bda7edc7838b'), ids, 1)
  const opened = Array.from({ length: 9_999 }, () => sessions.explore('veod', 0))
  stopSession(opened[500] as (typeof opened)[0])
  const [oldest, second] = opened
  const next = [sessions.explore('veod', 0), sessions.explore('veod', 0)]
  const isThere = [opened[500], oldest, second, ...next].map(
    (one) => sessions.find(one?.id ?? '') !== undefined,
  )
  expect(isThere).toEqual([false, false, true, true, true])
  expect(sessions.all()).toHaveLength(10_000)
  expect(sessions.find(known)).toBeDefined()
})
