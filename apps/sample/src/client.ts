import { createRestoreClient } from '@onedrive-restore/client'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
import { QueryClient } from '@tanstack/react-query'
import createQueries from 'openapi-react-query'

/** The verbs: for what changes something, and for lists that come in pages. */
export const client = createRestoreClient({ baseUrl: '/v3' })
/** Every operation of the contract by its path, as queries of TanStack. */
export const api = createQueries(createOpenapiFetch(client))

// The client repeats by itself. A restore that waits for the network would leave when nobody looks any more.
const defaultOptions = { queries: { retry: false }, mutations: { networkMode: 'always' } } as const
export const queries = new QueryClient({ defaultOptions })
/** Whether something is being sent. The second click of a double click comes before a button can be off. */
export const isSending = () => queries.isMutating() > 0
