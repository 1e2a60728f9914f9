import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { bodyOf, call } from './api.ts'

async function allDrives(url: string): Promise<string[]> {
  const names: string[] = []
  let next: string | undefined = url
  while (next) {
    const page = await bodyOf(fetch(next, { headers: { authorization: 'Bearer any-token' } }))
    names.push(...page.results.map(({ id }: { id: string }) => id))
    next = page._links.next?.href
  }
  return names
}

test('following the next links gives every drive once', async () => {
  await using mock = await startMock({ drives: 65 })
  const first = await call(mock, 'listOneDrives')
  const page = await bodyOf(first)
  expect(page).toMatchObject({ offset: 0, limit: 30 })
  expect(page._links.next.href).toBe(`${first.url}?offset=30&limit=30`)
  const ids = await allDrives(first.url)
  expect(ids).toHaveLength(65)
  expect(new Set(ids).size).toBe(65)
})

test('a page in the middle has both neighbours, the last one none after it', async () => {
  await using mock = await startMock({ drives: 7 })
  const middle = await bodyOf(call(mock, 'listOneDrives', { query: '?offset=3&limit=2' }))
  expect(Object.keys(middle._links)).toEqual(['first', 'prev', 'self', 'next'])
  expect(middle.results).toHaveLength(2)
  const last = await bodyOf(call(mock, 'listOneDrives', { query: '?Offset=5&LIMIT=2' }))
  expect(last.results).toHaveLength(2)
  expect(last._links.next).toBeUndefined()
  const beyond = await bodyOf(call(mock, 'listOneDrives', { query: '?offset=50' }))
  expect(beyond.results).toEqual([])
})

test('the same seed gives the same tenant, another seed another one', async () => {
  const look = async (seed: number) => {
    await using mock = await startMock({ drives: 40, seed })
    const drives = (await bodyOf(call(mock, 'listOneDrives'))).results
    const token = await bodyOf(call(mock, 'createToken', { body: passwordGrant }))
    return [drives.map(({ id, name }: { id: string; name: string }) => [id, name]), token.access_token]
  }
  expect(await look(7)).toEqual(await look(7))
  expect(await look(7)).not.toEqual(await look(8))
})

const passwordGrant = {
  grant_type: 'password',
  username: 'TECH\\administrator',
  password: 'correct-horse-battery',
}

test('10,000 drives are there at once', async () => {
  await using mock = await startMock({ drives: 10_000 })
  const { results } = await bodyOf(call(mock, 'listOneDrives', { query: '?limit=10000' }))
  expect(results).toHaveLength(10_000)
})

test('the list of sessions is a page, or an array where that is asked for', async () => {
  await using seen = await startMock()
  expect((await bodyOf(call(seen, 'listRestoreSessions'))).results).toHaveLength(1)
  await using documented = await startMock({ sessionsAsArray: true })
  expect(await bodyOf(call(documented, 'listRestoreSessions'))).toHaveLength(1)
})

test('a page that cannot be is refused', async () => {
  await using mock = await startMock()
  const response = await call(mock, 'listOneDrives', { query: '?limit=0' })
  expect(response.status).toBe(400)
  expect((await bodyOf(response)).message).toBe('/query/limit must be >= 1')
})
