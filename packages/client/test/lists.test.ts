import { expect, test } from 'vitest'
import { PagingError, toArray } from '../src/index.ts'
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

async function idsOf(entries: AsyncIterable<{ id: string }>): Promise<string[]> {
  return (await toArray(entries)).map(({ id }) => id)
}

test('follows the next links, by their offset only', async () => {
  const elsewhere = 'https://support.north.local:4443/v3/restoresessions/x/organization/onedrives'
  const { client, sent } = scripted([
    page(0, 2, next(`${elsewhere}?offset=2&limit=2`)),
    page(2, 2, next('/v3/elsewhere?OFFSET=9&offset=4')),
    page(4, 1, {}),
    page(5, 0),
  ])
  expect(await idsOf(client.listOneDrives(sessionId, { limit: 2 }))).toHaveLength(5)
  expect(sent.map(({ url }) => new URL(url).host)).toEqual(Array(4).fill('backup.example.com:4443'))
  expect(sent.map(({ url }) => new URL(url).search)).toEqual([
    '?limit=2',
    '?offset=2&limit=2',
    '?offset=4&limit=2',
    '?offset=5&limit=2',
  ])
})

test('goes on behind a full page that has no links', async () => {
  const { client, sent } = scripted([page(0, 2), page(2, 2), page(4, 0)])
  expect(await idsOf(client.listOneDrives(sessionId))).toHaveLength(4)
  expect(sent).toHaveLength(3)
})

test('a page of one entry is no end', async () => {
  const { client } = scripted([page(0, 1), page(1, 1), page(2, 1), page(3, 0)])
  expect(await idsOf(client.listOneDrives(sessionId))).toHaveLength(3)
})

test('a server that answers everything with its one page has no more', async () => {
  const { client } = scripted([page(0, 1), page(0, 1)])
  expect(await idsOf(client.listOneDrives(sessionId))).toEqual(['drive-0'])
})

test('empty pages that link to a next one are no end, but not for ever', async () => {
  const empty = (offset: number) => page(offset, 0, next(`?offset=${offset + 2}`))
  const { client } = scripted([page(0, 2, next('?offset=4')), empty(2), empty(4), page(6, 1), page(7, 0)])
  expect(await idsOf(client.listOneDrives(sessionId))).toEqual(['drive-0', 'drive-1', 'drive-6'])
  const endless = scripted(Array.from({ length: 1_000 }, (_, n) => empty(2 * n)))
  const error = await failureOf(toArray(endless.client.listOneDrives(sessionId)))
  expect(error).toBeInstanceOf(PagingError)
  expect(error.message).toMatch(/100 pages in a row hold nothing new, at offset 200 and after 0 entries$/)
})

test.for([{ cap: Number.NaN }, { cap: -1 }, { limit: 0 }, { limit: 1.5 }])(
  '%j is not how to read a list',
  async (options) => {
    const { client, sent } = scripted([page(0, 1)])
    const error = await failureOf(toArray(client.listOneDrives(sessionId, options)))
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(Object.keys(options)[0])
    expect(sent).toEqual([])
  },
)

test('takes an array for a whole list', async () => {
  const { client } = scripted([answer(200, [drive(0), drive(1)])])
  expect(await idsOf(client.listRestoreSessions())).toEqual(['drive-0', 'drive-1'])
})

test('organizations can come as pages as well', async () => {
  const { client, sent } = scripted([page(0, 2), page(2, 1), page(3, 0)])
  expect(await client.listOrganizations()).toHaveLength(3)
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['', '?offset=2', '?offset=3'])
  const broken = scripted([answer(200, { value: [] })])
  expect(await failureOf(broken.client.listOrganizations())).toMatchObject({ outcome: 'unknown' })
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

test('a cap of 0 is one that no entry keeps', async () => {
  const { client } = scripted([page(0, 1)])
  const error = await failureOf(toArray(client.listOneDrives(sessionId, { cap: 0 })))
  expect(error).toBeInstanceOf(PagingError)
  expect(error.message).toContain('more than 0 entries')
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
  expect(error.message).toMatch(
    /^GET .*61954db6.*OneDrives\?offset=2: the list has more than 3 entries, at offset 2 and after 3 entries$/,
  )
  expect([seen.length, sent.length]).toEqual([3, 2])
})

test.for([
  ['that is full and comes again', page(0, 2)],
  ['that leads back and has nothing', page(2, 0, next('?offset=2'))],
  ['that begins further on', page(4, 2)],
  ['without a list', answer(200, { results: 7 })],
  ['with an entry that is none', answer(200, { results: [null] })],
] as const)('does not turn in circles after a page %s', async ([, second]) => {
  const { client } = scripted([page(0, 2), second])
  expect(await failureOf(toArray(client.listOneDrives(sessionId)))).toBeInstanceOf(PagingError)
})

test('reads no page that nobody asked for', async () => {
  const { client, sent } = scripted([page(0, 2, next('?offset=2'))])
  for await (const _ of client.listOneDrives(sessionId)) break
  expect(sent).toHaveLength(1)
})
