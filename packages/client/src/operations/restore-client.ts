import type { RestoreFetch } from '../call/fetch.ts'
import type { CallOptions } from '../call/options.ts'
import type { Schemas } from '../contract/types.ts'
import type { ListOptions } from './entries.ts'
import type { FollowOptions } from './follow-events.ts'
import type { RestoreResult } from './restore-result.ts'

/**
 * A client of the contract, see `createRestoreClient`. Its methods can be used on their own.
 *
 * @example
 * import { createRestoreClient, type RestoreClient } from '@onedrive-restore/client'
 *
 * const client: RestoreClient = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', token: 'any-token' })
 * for await (const drive of client.listOneDrives('61954db6-7278-4d26-86f7-888bda5a4ec4')) console.log(drive.name)
 */
export interface RestoreClient {
  /** Address of the API. @throws {TypeError} when it is a path and there is no page that it could be on */
  readonly baseUrl: string

  /**
   * A `fetch` for clients that are generated from the contract, with the same care as the verbs: it reaches only what
   * the contract has below `baseUrl`, writes its own token, and repeats what is safe. A refusal with a body that the
   * contract documents is an answer; every other failure rejects with a `RestoreError`.
   */
  fetch: RestoreFetch

  /**
   * Signs in with a password or a refresh token. The tokens stay in this client's memory and are renewed as needed; the
   * password is kept there as well, for when the refresh token is spent.
   */
  signIn(request: Schemas['TokenRequest'], options?: CallOptions): Promise<void>

  /** All organizations the account may see. */
  listOrganizations(options?: CallOptions): Promise<Schemas['Organization'][]>

  /** The organization of a tenant who signed in with its account. What an administrator gets is not documented. */
  getOwnOrganization(options?: CallOptions): Promise<Schemas['Organization']>

  /** Opens a backup of the organization of a tenant. What is said of `startRestoreSession` holds here. */
  startOwnRestoreSession(body: Schemas['Explore'], options?: CallOptions): Promise<Schemas['RestoreSession']>

  /**
   * Opens a backup. Never sent twice by itself: after an unknown outcome look for the session with
   * `listRestoreSessions` before you start another one.
   */
  startRestoreSession(
    organizationId: string,
    body: Schemas['Explore'],
    options?: CallOptions,
  ): Promise<Schemas['RestoreSession']>

  /**
   * Yields the sessions that are like `like`. In those like `{ state: 'Working', type: 'Veod' }` drives can be restored.
   */
  listRestoreSessions(
    like?: Partial<Schemas['RestoreSession']>,
    options?: ListOptions,
  ): AsyncGenerator<Schemas['RestoreSession'], void>

  /** Where a session stands. */
  getRestoreSession(restoreSessionId: string, options?: CallOptions): Promise<Schemas['RestoreSession']>

  /**
   * Reads a session until it is working. On a big organization that takes a while. Reads that fail are tried again,
   * refusals are not. Rejects when the session is in any other state, and after `limits.total`.
   *
   * @default 600_000 for `limits.total`
   */
  waitForRestoreSession(restoreSessionId: string, options?: CallOptions): Promise<Schemas['RestoreSession']>

  /** Ends a session. */
  stopRestoreSession(restoreSessionId: string, options?: CallOptions): Promise<void>

  /** Yields every drive of a session. Rejects with a `PagingError` at the cap. */
  listOneDrives(restoreSessionId: string, options?: ListOptions): AsyncGenerator<Schemas['OneDrive'], void>

  /**
   * Restores drives to where they were backed up from, and answers when all is over. Hours are normal, and there is no
   * limit unless you give one. It is sent again only when its connection was never made, and after a 401.
   */
  restoreOneDrives(
    restoreSessionId: string,
    body: Schemas['BulkRestore'],
    options?: CallOptions,
  ): Promise<RestoreResult>

  /** Yields every event that a session has now, running ones too. Rejects with a `PagingError` at the cap. */
  listRestoreEvents(
    restoreSessionId: string,
    options?: ListOptions,
  ): AsyncGenerator<Schemas['RestoreEvent'], void>

  /**
   * Yields each event when it is first seen, and again when it has ended. The end is that of the session, or when `until`
   * fires. Reads that fail are tried again, see `until`. Rejects with the last failure when the events could not be read
   * at the end, and when the session is in a state that the contract does not know.
   */
  followRestoreEvents(
    restoreSessionId: string,
    options?: FollowOptions,
  ): AsyncGenerator<Schemas['RestoreEvent'], void>
}
