/** What is under way; see {@link createPending}. */
export interface Pending {
  /** Counts something in until it has ended, and returns it. */
  add<T>(work: Promise<T>): Promise<T>
  /** Resolves when nothing is under way any more, however it ended. */
  ended(): Promise<void>
}

/** Keeps count of what is under way, so that nothing is closed that it still stands on. */
export function createPending(): Pending {
  const all = new Set<Promise<unknown>>()
  return {
    add(work) {
      all.add(work)
      const remove = () => void all.delete(work)
      work.then(remove, remove)
      return work
    },
    async ended() {
      while (all.size > 0) await Promise.allSettled(all)
    },
  }
}
