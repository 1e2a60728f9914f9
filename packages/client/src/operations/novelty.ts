interface Identified {
  id?: unknown
  status?: unknown
}

/** Says which entries of a page were not there before; see {@link createNovelty}. */
export type Novelty<Entry> = (entries: Entry[], offset: number, saidOffset: unknown) => Entry[] | undefined

/**
 * Makes what knows the entries that have been read. It knows them by their id, and entries without one by the page that
 * they came on. `undefined` when it cannot know them: they have no id, and the page says that it is another one.
 */
export function createNovelty<Entry extends Identified>(): Novelty<Entry> {
  const seen = new Set<string>()
  let end = 0
  return (entries, offset, saidOffset) => {
    const start = end
    end = Math.max(end, offset + entries.length)
    if (entries.every(({ id }) => typeof id === 'string'))
      return entries.filter((entry) => isFirst(seen, keyOf(entry)))
    if (!isFirst(seen, JSON.stringify(entries))) return []
    if (start > 0 && typeof saidOffset === 'number' && saidOffset !== offset) return undefined
    return entries.slice(Math.max(0, start - offset))
  }
}

/** An event that has ended while the list was read is another entry. */
function keyOf({ id, status }: Identified): string {
  return `${id} ${status}`
}

function isFirst(seen: Set<string>, key: string): boolean {
  return seen.size < seen.add(key).size
}
