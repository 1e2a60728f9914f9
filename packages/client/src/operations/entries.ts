import type { CallOptions } from '../call/options.ts'
import { isObject } from '../contract/is-object.ts'
import type { Schemas } from '../contract/types.ts'
import { type NamedCall, PagingError } from '../errors/restore-error.ts'
import { queryNames } from '../generated/wire.ts'
import { createNovelty } from './novelty.ts'

/**
 * How to read a list.
 *
 * @example
 * import { createRestoreClient, type ListOptions } from '@onedrive-restore/client'
 *
 * const options: ListOptions = { limit: 100, cap: 20_000 }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * for await (const session of client.listRestoreSessions({}, options)) console.log(session.id)
 */
export interface ListOptions extends CallOptions {
  /** How many entries to ask for at once. @default what the server chooses, documented as 30 */
  limit?: number | undefined
  /** How many entries to leave out at the start, in the server's order. @default 0 */
  offset?: number | undefined
  /** How many entries the whole list may have. @default 100_000 */
  cap?: number | undefined
}

type Page<Entry> = Schemas['Page'] & { results: Entry[] }

/** Loads a list as servers send it from an offset on: a page, or everything at once. */
export type Load<Entry> = (query: {
  offset?: number
  limit?: number
}) => Promise<{ data: Entry[] | Page<Entry>; call: NamedCall }>

const maxIdlePages = 100

/**
 * Yields the entries of a list, each once. What a server says of its pages can be wrong, so the end is where one more
 * request brings nothing new, or a list that came at once. A list that cannot be read to its end is an error.
 */
export async function* readEntries<Entry extends object>(
  load: Load<Entry>,
  { limit, cap = 100_000, offset: from = 0 }: ListOptions,
): AsyncGenerator<Entry, void> {
  const newOf = createNovelty<Entry>()
  let count = 0
  let idlePages = 0
  let place: number | undefined = from
  while (place !== undefined) {
    const offset: number = place
    const { data, call } = await load({ ...(offset && { offset }), ...(limit && { limit }) })
    const fail = (why: string): never => {
      throw new PagingError({ call, reason: `${why}, at offset ${offset} and after ${count} entries` })
    }
    const news =
      newOf(entriesOf(data, offset, fail), offset, Array.isArray(data) ? undefined : data.offset) ??
      fail('entries without an id are on a page that was not asked for')
    for (const entry of news) {
      if (count >= cap) fail(`the list has more than ${cap} entries`)
      count++
      yield entry
    }
    if (Array.isArray(data)) return
    idlePages = news.length > 0 ? 0 : idlePages + 1
    if (idlePages > maxIdlePages) fail(`${maxIdlePages} pages in a row hold nothing new`)
    place = placeAfter(data, offset, news.length > 0, fail)
  }
}

type Fail = (why: string) => never

function entriesOf<Entry>(data: Entry[] | Page<Entry>, offset: number, fail: Fail): Entry[] {
  const entries = Array.isArray(data) ? data : data.results
  if (!Array.isArray(entries)) return fail('the answer is not a list')
  if (!Array.isArray(data) && data.offset > offset) fail(`the page begins only at ${data.offset}`)
  if (!entries.every(isObject)) fail('an entry is not an object')
  return entries
}

/**
 * Where to read on; `undefined` at the end. Of a link only the place is taken, because a server behind a proxy links to
 * a name that clients may not know, and not when it leads past entries that were not read.
 */
function placeAfter<Entry>(
  page: Page<Entry>,
  offset: number,
  isNews: boolean,
  fail: Fail,
): number | undefined {
  const { results, limit, _links } = page
  const query = new URLSearchParams(`${_links?.next?.href}`.split('?')[1])
  const places = [Number(query.get(queryNames.offset)), isNews ? offset + results.length : 0]
  const ahead = places.filter((place) => Number.isSafeInteger(place) && place > offset)
  if (ahead.length > 0) return Math.min(...ahead)
  if (_links?.next) return fail('the next page does not lie behind this one')
  // Some servers answer what lies behind the end with their last page, which is not full.
  return results.length === 0 || results.length < limit ? undefined : fail('the same entries came again')
}
