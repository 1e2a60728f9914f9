import { randomBytes } from 'node:crypto'
import { PasswordGrant, type RestoreClient } from '@onedrive-restore/client'

/** Somebody who has signed in. Tokens, and the password that renews them, are in the client's memory alone. */
export interface SignIn {
  readonly username: string
  readonly client: RestoreClient
}

/** Those who are signed in now, by the secret that their cookie holds. */
export interface SignIns {
  /** Signs in to the backup server and returns the secret. @throws {RestoreError} when that does not work */
  add(username: string, password: string): Promise<string>
  find(secret: string | undefined): SignIn | undefined
  /** Whether somebody still is; to ask it is no use of the sign-in. */
  isIn(signIn: SignIn): boolean
  remove(secret: string | undefined): void
}

/** A browser is signed out after so long without a request. */
const maxIdleMs = 12 * 3_600_000

/** Keeps the sign-ins of one console. A run that somebody has started goes on with its own client after a sign-out. */
export function createSignIns(newClient: () => RestoreClient, now = () => performance.now()): SignIns {
  const signIns = new Map<string, SignIn & { lastUsed: number }>()
  const forgetIdle = () => {
    for (const [secret, { lastUsed }] of signIns) if (now() - lastUsed > maxIdleMs) signIns.delete(secret)
  }
  return {
    async add(username, password) {
      const client = newClient()
      await client.signIn({ ...PasswordGrant, username, password })
      forgetIdle()
      const secret = randomBytes(32).toString('base64url')
      signIns.set(secret, { username, client, lastUsed: now() })
      return secret
    },
    find(secret) {
      forgetIdle()
      const found = secret === undefined ? undefined : signIns.get(secret)
      if (found) found.lastUsed = now()
      return found
    },
    isIn(signIn) {
      forgetIdle()
      return [...signIns.values()].some(({ client }) => client === signIn.client)
    },
    remove(secret) {
      if (secret !== undefined) signIns.delete(secret)
    },
  }
}
