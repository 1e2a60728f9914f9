import type { components, RestoreClient } from '@onedrive-restore/client'
import type { Lane } from '../ledger/facts.ts'

type Schemas = components['schemas']

/** The verbs of a client that carrying out needs. */
export type RunClient = Pick<RestoreClient, 'restoreOneDrives' | 'getRestoreSession' | 'listRestoreEvents'>

/**
 * A restore session in which batches are sent, one after the other, and what it takes to send them.
 *
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import type { OpenLane } from '@onedrive-restore/runs'
 *
 * const server = 'https://backup.example.com:4443/v3'
 * const lane: OpenLane = {
 *   server,
 *   restoreSessionId: '61954db6-7278-4d26-86f7-888bda5a4ec4',
 *   client: createRestoreClient({ baseUrl: server, token: 'any-token' }),
 *   credentials: { OfficeUsername: 'jsmith', OfficePassword: process.env.OFFICE_PASSWORD ?? '' },
 * }
 * console.log(lane.restoreSessionId)
 */
export interface OpenLane extends Lane {
  readonly client: RunClient
  /** For the organization. They are in memory alone: a ledger never holds them, so they are given at every start. */
  readonly credentials: Schemas['RestoreCredentials']
}

/** The part of a lane that a ledger keeps. */
export function laneOf({ server, restoreSessionId }: OpenLane): Lane {
  return { server, restoreSessionId }
}
