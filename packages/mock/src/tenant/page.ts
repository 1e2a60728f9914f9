import type { components } from '../generated/schema.ts'

/** A slice of a list with links to its neighbours. */
export interface Page<Item> {
  offset: number
  limit: number
  results: Item[]
  _links: components['schemas']['PageLinks']
}

/** Which slice of a list. */
export interface Place {
  offset: number
  limit: number
}

/**
 * Cuts the page that the query asks for.
 *
 * @param query has both values: what the caller leaves out, the contract has a default for
 * @param slice the entries from an offset, at most `limit` of them
 * @param link the absolute URL of the list at a place
 */
export function pageOf<Item>(
  query: Partial<Place>,
  total: number,
  slice: (offset: number, limit: number) => Item[],
  link: (place: Place) => string,
): Page<Item> {
  const { offset, limit } = query as Place
  const to = (start: number) => ({ href: link({ offset: start, limit }) })
  return {
    offset,
    limit,
    results: slice(offset, limit),
    _links: {
      first: to(0),
      ...(offset > 0 && { prev: to(Math.max(0, offset - limit)) }),
      self: to(offset),
      ...(offset + limit < total && { next: to(offset + limit) }),
    },
  }
}
