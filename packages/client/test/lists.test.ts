import { expect, test } from 'vitest'
import { PagingError } from '../src/index.ts'
import { answer, failureOf, scripted, sessionId } from './scripted.ts'

const drive = (n: number) => ({ id: `drive-${n}`, name: `User ${n}`, url: 'http://server/personal/user' })
const page = (offset: number, count: number, _links?: object) =>
  answer(200, {
    offset,
    limit: 2,
    results: Array.from({ length: count }, (_, n) => drive(offset + n)),
    ...(_links && { _links }),
  })
const next = (href: string) => ({ next: { href } })

async function all<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const list: Entry[] = []
  for await (const entry of entries) list.push(entry)
  return list
}

async function idsOf(entries: AsyncIterable<{ id: string }>): Promise<string[]> {
  return (await all(entries)).map(({ id }) => id)
}

test('follows the next links, by their offset only', async () => {
  const elsewhere = 'https://support.north.local:4443/v3/restoresessions/x/organization/onedrives'
  const { client, sent } = scripted([
    page(0, 2, next(`${elsewhere}?offset=2&limit=2`)),
    page(2, 2, next('/v3/elsewhere?OFFSET=9&offset=4')),
    page(4, 1, {}),
  ])
  expect(await idsOf(client.listOneDrives(sessionId, { limit: 2 }))).toHaveLength(5)
  expect(sent.map(({ url }) => new URL(url).host)).toEqual(Array(3).fill('backup.example.com:4443'))
  expect(sent.map(({ url }) => new URL(url).search)).toEqual([
    '?limit=2',
    '?offset=2&limit=2',
    '?offset=4&limit=2',
  ])
})

test('goes on behind a full page that has no links', async () => {
  const { client, sent } = scripted([page(0, 2), page(2, 2), page(4, 0)])
  expect(await idsOf(client.listOneDrives(sessionId))).toHaveLength(4)
  expect(sent).toHaveLength(3)
})

test('takes an array for a whole list', async () => {
  const { client } = scripted([answer(200, [drive(0), drive(1)])])
  expect(await idsOf(client.listRestoreSessions())).toEqual(['drive-0', 'drive-1'])
})

test('finds the sessions that are alike', async () => {
  const session = (id: string, type: string, state: string) => ({ id, type, state })
  const all = [
    session('a', 'Veod', 'Stopped'),
    session('b', 'Veod', 'Working'),
    session('c', 'Vex', 'Working'),
  ]
  const { client } = scripted([answer(200, all)])
  expect(await idsOf(client.listRestoreSessions({ type: 'Veod', state: 'Working' }))).toEqual(['b'])
})

test('stops at the cap with an error of its own', async () => {
  const { client, sent } = scripted([page(0, 2), page(2, 2)])
  const seen: string[] = []
  const error = await failureOf(
    (async () => {
      for await (const { id } of client.listOneDrives(sessionId, { cap: 3 })) seen.push(id)
    })(),
  )
  expect(error).toBeInstanceOf(PagingError)
  expect(error.message).toMatch(/^GET .*61954db6.*OneDrives\?offset=2: the list has more than 3 entries$/)
  expect([seen.length, sent.length]).toEqual([3, 2])
})

test.for([
  ['that leads back', page(2, 2, next('?offset=2'))],
  ['without a list', answer(200, { results: 7 })],
] as const)('does not turn in circles after a page %s', async ([, second]) => {
  const { client } = scripted([page(0, 2), second])
  expect(await failureOf(all(client.listOneDrives(sessionId)))).toBeInstanceOf(PagingError)
})

test('reads no page that nobody asked for', async () => {
  const { client, sent } = scripted([page(0, 2, next('?offset=2'))])
  for await (const _ of client.listOneDrives(sessionId)) break
  expect(sent).toHaveLength(1)
})
