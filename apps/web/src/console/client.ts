import { type components, createRestoreClient, server } from '@onedrive-restore/client'
import { createOpenapiFetch } from '@onedrive-restore/client/openapi-fetch'
import { reportSignedOut } from './signed-out.ts'

type Schemas = components['schemas']
export type Drive = Schemas['OneDrive']
export type Organization = Schemas['Organization']
export type RestoreEvent = Schemas['RestoreEvent']
export type Session = Schemas['RestoreSession']

/** The console passes on what lies below the base path of the contract. */
const baseUrl = server.url.replace(/^https?:\/\/[^/]*/, '')

/**
 * Reads the backup server through the console. The real token stays there; what stands for it here is a cookie that no
 * script can read, and a word for the client, which sends nothing without a token.
 */
export const client = createRestoreClient({
  baseUrl,
  token: 'kept-by-the-console',
  // The console has its own client, which has tried again before it says that something failed.
  maxRetries: 1,
  transport: async (url, { connectLimit: _, ...init }) => {
    const answer = await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' })
    if (answer.status === 401) reportSignedOut()
    return answer
  },
})

/** The same client as openapi-fetch, for operations that have no verb. */
export const api = createOpenapiFetch(client)
