import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths } from './generated/schema.ts'

/** What a client needs to know; see each property. */
export interface RestoreClientOptions {
  /** Address of the API with its version, such as `https://backup.example.com:4443/v3`. */
  baseUrl: string
  /** The access token of the current logon session. It is sent with every call and kept nowhere else. */
  token: string
  /** Sends the requests. @default the global `fetch` */
  fetch?: (request: Request) => Promise<Response>
}

/** A client of every operation in the contract; see {@link createRestoreClient}. */
export type RestoreClient = Client<paths>

/**
 * Creates a client whose calls are typed by the contract.
 *
 * A call resolves with `response`, and `data` or `error`; it rejects only when the server could not be reached.
 * Judge by `response.ok`: both bodies can be missing.
 *
 * @example
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token })
 * const { response, error } = await client.POST(operations.restoreOneDrives.path, {
 *   params: { path: { restoreSessionId } },
 *   body,
 * })
 * if (!response.ok) console.error(error?.message ?? response.statusText)
 */
export function createRestoreClient({ baseUrl, token, fetch }: RestoreClientOptions): RestoreClient {
  return createFetchClient<paths>({
    baseUrl,
    headers: { Authorization: `Bearer ${token}` },
    ...(fetch && { fetch }),
  })
}
