/**
 * The longest times of a call, each in ms. `Infinity` waits without end.
 *
 * @example
 * import { createRestoreClient, type Limits } from '@onedrive-restore/client'
 *
 * const limits: Limits = { connect: 5_000, wait: 30_000 }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token', limits })
 * console.log(await client.listOrganizations({ limits: { total: 60_000 } }))
 */
export interface Limits {
  /**
   * To connect: name, TCP, proxy, TLS. Only Node, Deno and Bun know when they are connected; a browser ignores it.
   * @default 10_000
   */
  connect?: number
  /**
   * For the whole answer of one attempt.
   * @default 120_000 for reads and for tokens, `Infinity` for a call that changes something
   */
  wait?: number
  /**
   * For the call with all its attempts and the waits in between.
   * @default Infinity
   */
  total?: number
}

/** {@link Limits} with nothing left open. */
export type AllLimits = Required<Limits>

/**
 * The limits of one call. Those of the client do not hold for a call that changes something, `connect` apart: a limit
 * that suits a list would cut a restore off.
 */
export function limitsOf(isChange: boolean, client: Limits = {}, call: Limits = {}): AllLimits {
  const general = isChange ? { wait: Number.POSITIVE_INFINITY } : { ...client }
  const { connect = client.connect ?? 10_000, wait, total } = { ...general, ...call }
  return { connect, wait: wait ?? 120_000, total: total ?? Number.POSITIVE_INFINITY }
}

// A longer timer fires at once.
const longestTimer = 2 ** 31 - 1

/** Runs something with a signal that follows `parent` and fires after `ms`. Leaves no listener and no timer behind. */
export function within<T>(
  ms: number,
  parent: AbortSignal | undefined,
  run: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (ms > longestTimer) return run(parent)
  const controller = new AbortController()
  const late = () => controller.abort(new DOMException(`the limit of ${ms} ms is over`, 'TimeoutError'))
  const follow = () => controller.abort(parent?.reason)
  const timer = setTimeout(late, ms)
  if (parent?.aborted) follow()
  parent?.addEventListener('abort', follow)
  return run(controller.signal).finally(() => {
    clearTimeout(timer)
    parent?.removeEventListener('abort', follow)
  })
}

/** Settles as `promise` does, or rejects with the signal's reason when that comes first. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** Waits; rejects with the signal's reason when that comes first. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout>
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return abortable(time, signal).finally(() => clearTimeout(timer))
}
