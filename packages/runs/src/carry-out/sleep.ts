import { setTimeout } from 'node:timers/promises'

/** Waits, but no longer than until the signal fires. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(Math.min(ms, 2 ** 31 - 1), undefined, signal ? { signal } : {}).catch(() => {})
}
