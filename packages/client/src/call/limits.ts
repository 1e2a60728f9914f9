/**
 * The longest times of a call, each in ms, above 0. `Infinity` waits without end; `undefined` is as good as nothing.
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
  connect?: number | undefined
  /**
   * For the whole answer of one attempt.
   * @default 120_000 for reads and for tokens, `Infinity` for a call that changes something
   */
  wait?: number | undefined
  /**
   * For the body of an answer once its status is there, which is what the outcome rests on. A body that does not come
   * is left out.
   * @default 120_000 for a call that changes something, `Infinity` for others, which `wait` ends
   */
  body?: number | undefined
  /**
   * For the call with all its attempts and the waits in between.
   * @default Infinity
   */
  total?: number | undefined
}

/** {@link Limits} with nothing left open. */
export type AllLimits = { readonly [name in keyof Limits]-?: number }

/** How long to wait for an answer, or for a token, where nothing else is said. */
export const usualWaitMs = 120_000

const endless = Number.POSITIVE_INFINITY

/**
 * The limits of one call. `wait` and `total` of the client do not hold for a call that changes something: what suits a
 * list would cut a restore off.
 */
export function limitsOf(isChange: boolean, client: Limits = {}, call: Limits = {}): AllLimits {
  const general = isChange ? {} : client
  return {
    connect: call.connect ?? client.connect ?? 10_000,
    wait: call.wait ?? general.wait ?? (isChange ? endless : usualWaitMs),
    body: call.body ?? client.body ?? (isChange ? usualWaitMs : endless),
    total: call.total ?? general.total ?? endless,
  }
}
