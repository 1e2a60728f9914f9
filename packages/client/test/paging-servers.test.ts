import fc from '@onedrive-restore/testing/fast-check'
import { expect, test } from 'vitest'
import { createRestoreClient, PagingError } from '../src/index.ts'
import { baseUrl, sessionId } from './scripted.ts'

/** How a server pages: what it does, and what it says of it. */
interface Paging {
  total: number
  hasIds: boolean
  /** Entries that count for an offset and are not shown. */
  hidden: number[]
  size: number
  obeysLimit: boolean
  saysLimit: 'right' | 'ten times' | 'zero' | 'nothing' | 'words'
  saysOffset: 'right' | 'zero' | 'nothing' | 'words' | 'ahead'
  links: 'right' | 'none' | 'empty' | 'self' | 'no place' | 'by its limit' | 'back' | 'endless' | 'null'
  beyond: 'empty' | 'last page' | 'first page' | 'array'
}

const paging: fc.Arbitrary<Paging> = fc.record({
  total: fc.nat(40),
  hasIds: fc.boolean(),
  hidden: fc.uniqueArray(fc.nat(40), { maxLength: 12 }),
  size: fc.integer({ min: 1, max: 12 }),
  obeysLimit: fc.boolean(),
  saysLimit: fc.constantFrom('right', 'ten times', 'zero', 'nothing', 'words'),
  saysOffset: fc.constantFrom('right', 'zero', 'nothing', 'words', 'ahead'),
  links: fc.constantFrom(
    'right',
    'none',
    'empty',
    'self',
    'no place',
    'by its limit',
    'back',
    'endless',
    'null',
  ),
  beyond: fc.constantFrom('empty', 'last page', 'first page', 'array'),
})

/** Without links nobody can tell a page of hidden entries from the end, without ids not which entries came before. */
const isTelling = ({ hidden, hasIds, links, beyond, saysOffset }: Paging) =>
  hasIds
    ? hidden.length === 0 || links === 'right' || links === 'endless'
    : hidden.length === 0 && (beyond !== 'last page' || saysOffset === 'right')

const entriesOf = ({ total, hidden }: Paging) =>
  Array.from({ length: total }, (_, n) => n)
    .filter((n) => !hidden.includes(n))
    .map((n) => ({ id: `drive-${n}`, name: `User ${n}`, url: `http://server/personal/${n}` }))

function answerTo(server: Paging, query: URLSearchParams): unknown {
  const asked = Number(query.get('offset') ?? 0)
  const limit = server.obeysLimit ? Math.min(Number(query.get('limit') ?? 30), server.size) : server.size
  const isBeyond = asked >= server.total && server.total > 0
  const offset =
    !isBeyond || server.beyond === 'empty' ? asked : server.beyond === 'last page' ? server.total - 1 : 0
  const results = entriesOf(server).filter(({ id }) => {
    const place = Number(id.slice('drive-'.length))
    return place >= offset && place < offset + limit
  })
  if (isBeyond && server.beyond === 'array') return []
  const said = { right: limit, 'ten times': limit * 10, zero: 0, nothing: undefined, words: 'many' }[
    server.saysLimit
  ]
  const self = { href: `https://elsewhere/?offset=${offset}` }
  const to = (place: unknown) => ({ next: { href: `https://elsewhere/?limit=${limit}&offset=${place}` } })
  const isLast = offset + limit >= server.total
  const _links = {
    right: isLast ? { self } : { self, ...to(offset + limit) },
    none: undefined,
    empty: {},
    self: { self },
    'no place': isLast ? { self } : { self, next: {} },
    'by its limit': isLast ? { self } : { self, ...to(offset + 10 * limit) },
    back: to(0),
    endless: to(offset + limit),
    null: null,
  }[server.links]
  const place = { right: offset, zero: 0, nothing: undefined, words: 'first', ahead: offset + 1 }[
    server.saysOffset
  ]
  const shown = server.hasIds ? results : results.map(({ id, ...rest }) => rest)
  return { offset: place, limit: said, results: shown, _links }
}

function clientOf(server: Paging) {
  return createRestoreClient({
    baseUrl,
    token: 'any-token',
    transport: async (url) => Response.json(answerTo(server, new URL(url).searchParams)),
  })
}

async function read(server: Paging, limit: number | undefined): Promise<string[] | 'an error'> {
  const ids: string[] = []
  try {
    for await (const { url } of clientOf(server).listOneDrives(sessionId, { limit })) ids.push(url)
    return ids
  } catch (error) {
    expect(error).toBeInstanceOf(PagingError)
    return 'an error'
  }
}

/** Such a server says enough for its list to be read, however wrong it is. */
const isHonest = ({ hidden, hasIds, links, saysOffset, beyond, total }: Paging) =>
  hidden.length === 0 &&
  saysOffset !== 'ahead' &&
  (hasIds || saysOffset !== 'zero') &&
  links !== 'back' &&
  links !== 'endless' &&
  (beyond === 'empty' || beyond === 'array' || total === 0)

test('a list is whole or an error, whatever a server says of its pages', async () => {
  const seen = { whole: 0, error: 0 }
  await fc.assert(
    fc.asyncProperty(
      paging.filter(isTelling),
      fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
      async (server, limit) => {
        const ids = await read(server, limit)
        if (ids === 'an error') {
          seen.error++
          expect(isHonest(server)).toBe(false)
        } else {
          seen.whole++
          expect(ids).toEqual(entriesOf(server).map(({ url }) => url))
        }
      },
    ),
    { seed: 9, numRuns: 1_000 },
  )
  expect(seen.whole).toBeGreaterThan(300)
  expect(seen.error).toBeGreaterThan(50)
})
