import type { CallOptions } from '../call/options.ts'
import type { Schemas } from '../contract/types.ts'
import { type NamedCall, PagingError } from '../errors/restore-error.ts'
import { queryNames } from '../generated/wire.ts'

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
  limit?: number
  /** How many entries the whole list may have. @default 100_000 */
  cap?: number
}

/** A list as servers send it: a page, or everything at once. */
export type List<Entry> = Entry[] | (Schemas['Page'] & { results: Entry[] })

/** Where to read from. */
export interface Reading<Entry> {
  load: (offset: number | undefined) => Promise<{ data: List<Entry>; call: NamedCall }>
  from?: number
  cap?: number | undefined
}

/** Yields the entries of a list, page after page. Only the place of the next page is taken from its link. */
export async function* readEntries<Entry>({ load, from = 0, cap = 100_000 }: Reading<Entry>) {
  let count = 0
  for (let offset: number | undefined = from; offset !== undefined; ) {
    const { data: list, call }: Awaited<ReturnType<typeof load>> = await load(offset || undefined)
    const fail = (reason: string) => new PagingError({ call, reason })
    const entries = Array.isArray(list) ? list : list.results
    if (!Array.isArray(entries)) throw fail('the answer is not a list')
    for (const entry of entries) {
      if (++count > cap) throw fail(`the list has more than ${cap} entries`)
      yield entry
    }
    const next: number | undefined = nextOffset(list, offset)
    if (next !== undefined && next <= offset) throw fail('the next page lies before this one')
    offset = next
  }
}

/**
 * A server behind a proxy links to a name that clients may not know, so a link is never called. A page without links
 * that is full may have a page after it.
 */
function nextOffset<Entry>(list: List<Entry>, offset: number): number | undefined {
  if (Array.isArray(list)) return undefined
  const { results, limit, _links } = list
  const after = offset + results.length
  if (!_links) return results.length > 0 && results.length >= limit ? after : undefined
  if (!_links.next) return undefined
  const query = _links.next.href?.split('?')[1]
  return Number(new URLSearchParams(query).get(queryNames.offset)) || after
}
