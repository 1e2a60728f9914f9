import { expect, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

const headers = { authorization: 'Bearer any-token' }

/** Follows every link from some operations on; resolves with the addresses by the status they answered. */
async function crawl(mock: Mock, starts: string[]): Promise<Map<number, string[]>> {
  const waiting = new Set<string>()
  const answers = new Map<number, string[]>()
  const take = async (response: Response) => {
    answers.set(response.status, [...(answers.get(response.status) ?? []), response.url])
    const text = await response.text()
    for (const [, href = ''] of text.matchAll(/"href":"(.+?)"/g)) waiting.add(href)
    if (response.status === 404) expect(text).toContain('The contract has no such path.')
  }
  for (const id of starts) await take(await call(mock, id))
  // A set may grow while it is walked.
  for (const href of waiting) await take(await fetch(href, { headers }))
  return answers
}

test('every link leads somewhere, or to the sentence that the contract has no such path', async () => {
  await using mock = await startMock({ drives: 3 })
  await call(mock, 'restoreOneDrives', { body: restoreOf(['a']) })
  const answers = await crawl(mock, ['listOrganizations', 'getOwnOrganization', 'listRestoreSessions'])
  expect([...answers.keys()].sort()).toEqual([200, 404])
  expect(answers.get(200)?.length).toBeGreaterThan(5)
  for (const url of answers.get(404) ?? []) expect(url).toMatch(/\/Organizations\/[\w-]+$/)
  const drives = await crawl(mock, ['listOneDrives'])
  expect(drives.get(200)?.length).toBeGreaterThan(3)
  expect(drives.get(404)).toHaveLength(3 * 4)
  for (const url of drives.get(404) ?? []) expect(url).toMatch(/\/(folders|documents)(\?parentId=null)?$/)
})

test('a listed drive and a listed event are what their links answer', async () => {
  await using mock = await startMock({ drives: 40 })
  await call(mock, 'restoreOneDrives', { body: restoreOf(['a', 'b']) })
  for (const list of ['listOneDrives', 'listRestoreEvents']) {
    const { results } = await bodyOf(call(mock, list, { query: '?offset=1' }))
    expect(results.length).toBeGreaterThan(1)
    for (const item of results) expect(await bodyOf(fetch(item._links.self.href, { headers }))).toEqual(item)
  }
})

test.for([
  ['getOneDrive', { oneDriveId: 'nobody' }],
  ['getRestoreEvent', { eventId: 'ffffffff-0000-4000-8000-000000000000' }],
] as const)('%s of something else is not found', async ([id, params]) => {
  await using mock = await startMock()
  const response = await call(mock, id, { params })
  expect(response.status).toBe(404)
  expect((await bodyOf(response)).message).toBe('Resource cannot be found for current key')
})

test('a tenant gets its own organization and opens a session on it', async () => {
  await using mock = await startMock()
  const [listed] = await bodyOf(call(mock, 'listOrganizations'))
  const own = await bodyOf(call(mock, 'getOwnOrganization'))
  expect({ ...own, _links: undefined }).toEqual({ ...listed, _links: undefined })
  const explore = { explore: { datetime: '2019-04-12T15:04:05Z', type: 'veod' } }
  const started = await call(mock, 'startOwnRestoreSession', { body: explore })
  expect(started.status).toBe(201)
  const { id } = await bodyOf(started)
  const shown = await bodyOf(call(mock, 'getSessionOrganization', { params: { restoreSessionId: id } }))
  expect(shown).toMatchObject({ id: own.id, name: `${own.name} (4/12/2019 3:04:05 PM)` })
})

test.for([
  ['2019-01-02T00:00:09Z', '1/2/2019 12:00:09 AM'],
  ['2019-11-12T12:00:00Z', '11/12/2019 12:00:00 PM'],
  ['2019-11-12T23:59:59Z', '11/12/2019 11:59:59 PM'],
])('a session opened at %s has %s in its name', async ([datetime, moment]) => {
  await using mock = await startMock()
  const body = { explore: { datetime, type: 'veod' } }
  const { name, organization } = await bodyOf(call(mock, 'startRestoreSession', { body }))
  expect(name).toBe(`${organization} (${moment})`)
})

test('the dashboard that is known reads how many drives were processed, and how many succeeded', async () => {
  await using mock = await startMock({ failing: ['b'] })
  await call(mock, 'restoreOneDrives', { body: restoreOf(['a', 'b', 'c']) })
  await call(mock, 'stopRestoreSession', { body: { stop: null } })
  const { details, name } = await bodyOf(call(mock, 'getRestoreSession'))
  const words = details.split(' ')
  expect([words[0], words[3].replace(/[()]/g, '')]).toEqual(['3', '2'])
  expect(name.split(/[()]/)[0]).toBe('eastsupport.onmicrosoft.com ')
  // It goes into a line protocol, where a comma ends the value.
  expect(name).not.toContain(',')
})
