import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../generated/schema.ts'
import type { RestoreClient } from './restore-client.ts'

declare const nothing: unique symbol

/** openapi-fetch 0.17 takes a property that can only be `null` for one that must not be sent; so it can be more here. */
type WithNull<Body> = {
  [name in keyof Body]: null extends Body[name] ? Body[name] | typeof nothing : Body[name]
}

type Sendable<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Omit<Operation, 'requestBody'> & {
      requestBody: { content: { [media in keyof Content]: WithNull<Content[media]> } }
    }
  : Operation

type SendablePaths = { [path in keyof paths]: { [verb in keyof paths[path]]: Sendable<paths[path][verb]> } }

/**
 * Makes an openapi-fetch client of every operation in the contract, which sends through a restore client: the same
 * tokens, limits, checks and repeats. What openapi-fetch can do besides, such as middleware, is there.
 *
 * A refusal with a body that the contract documents arrives as `error`. Every other failure is thrown as a
 * `RestoreError`: a call that was not sent, one whose outcome is unknown, a refusal that the contract does not have.
 * `openapi-fetch` must be installed beside this package.
 *
 * @throws {TypeError} when the client's `baseUrl` is a path and there is no page that it could be on
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
 *
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * const api = createOpenapiFetch(client)
 * const { data, error } = await api.GET('/Organizations')
 * console.log(data?.length, error?.message)
 */
export function createOpenapiFetch(client: RestoreClient): Client<SendablePaths> {
  return createClient<SendablePaths>({ baseUrl: client.baseUrl, fetch: client.fetch })
}
