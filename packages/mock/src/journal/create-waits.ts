import { MockError } from '../mock-error.ts'
import type { Entry } from './create-journal.ts'

/** Those who wait for requests. */
export interface Waits {
  /**
   * The next request of an operation that nobody has waited for yet, one that is there already included.
   *
   * @throws {MockError} when none has come in time, or when the mock is closed
   */
  next(operation: string, timeoutMs: number): Promise<Entry>
  /** Hands a new entry to the one who has waited longest for it. */
  offer(entry: Entry): void
  /** Lets the requests from now on count as new. */
  clear(): void
  /** Lets nobody wait any longer. */
  close(): void
}

interface Waiter {
  operation: string
  take(entry: Entry): void
  giveUp(reason: string): void
}

/** Starts with nobody waiting; `entries` are the recorded ones. */
export function createWaits(entries: () => readonly Entry[]): Waits {
  const lastTaken = new Map<string, number>()
  const waiters = new Set<Waiter>()
  const take = (entry: Entry) => {
    lastTaken.set(entry.operation?.id ?? '', entry.order)
    return entry
  }
  return {
    next: (operation, timeoutMs) => {
      const last = lastTaken.get(operation) ?? 0
      const there = entries().find((entry) => entry.operation?.id === operation && entry.order > last)
      if (there) return Promise.resolve(take(there))
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer)
          waiters.delete(waiter)
        }
        const waiter: Waiter = {
          operation,
          take: (entry) => {
            end()
            resolve(take(entry))
          },
          giveUp: (reason) => {
            end()
            reject(new MockError(reason))
          },
        }
        const timer = setTimeout(() => waiter.giveUp(lateness(operation, timeoutMs, entries())), timeoutMs)
        waiters.add(waiter)
      })
    },
    offer: (entry) => {
      const first = [...waiters].find(({ operation }) => operation === entry.operation?.id)
      first?.take(entry)
    },
    clear: () => lastTaken.clear(),
    close: () => {
      for (const { operation, giveUp } of waiters)
        giveUp(`The mock was closed, and no ${operation} had come.`)
    },
  }
}

function lateness(operation: string, timeoutMs: number, entries: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const { operation: seen } of entries) {
    const name = seen?.id ?? 'what the contract does not have'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const list = [...counts].map(([name, count]) => `${name} (${count})`).join(', ')
  return `No ${operation} has come within ${timeoutMs} ms; the mock has seen ${list || 'no request'}.`
}
