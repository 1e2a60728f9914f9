/**
 * What a transport is asked to send. It fits the second argument of `fetch`.
 *
 * @example
 * import { createRestoreClient, type TransportInit } from '@onedrive-restore/client'
 *
 * const transport = async (url: string, { method }: TransportInit) => {
 *   console.log(method, url)
 *   return Response.json([])
 * }
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token', transport })
 * await client.listOrganizations()
 */
export interface TransportInit {
  /** Verb in capitals. */
  method: string
  /** Headers by name, the access token among them. */
  headers: Record<string, string>
  /** The whole body; missing for a read. */
  body?: string
  /** Aborts the exchange. */
  signal?: AbortSignal
  /** A redirect is an answer like any other: to follow it would send the body to a stranger. */
  redirect: 'manual'
  /** Longest time to connect, in ms. A browser does not know when it is connected and ignores this. */
  connectLimit: number
}

/**
 * Sends one request and resolves with the answer's status and headers. Any function in the shape of `fetch` will do.
 *
 * A transport that rejects with an error whose `code` is `NOT_CONNECTED`, `ECONNREFUSED`, `ENOTFOUND` or `EAI_AGAIN`,
 * or whose `cause` has one, says with it that nothing was sent. After any other error the outcome is unknown.
 *
 * @example
 * import { createRestoreClient, type Transport } from '@onedrive-restore/client'
 *
 * const transport: Transport = async () => Response.json([])
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token', transport })
 * console.log(await client.listOrganizations())
 */
export type Transport = (url: string, init: TransportInit) => Promise<Response>
