import { createRestoreClient, PasswordGrant, type RestoreClient } from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'
import type { CommandContext } from '../context.ts'
import { UsageError } from '../usage-error.ts'
import { readSecret } from './secret.ts'

/** How a server is reached, as typed. */
export interface ConnectionOptions {
  server?: string
  username?: string
  passwordFd?: string
  ca?: string
  pin?: string
  cert?: string
  key?: string
  proxy?: string
}

/** A client that is signed in, and the address that a ledger knows the server by. */
export interface Connection {
  readonly client: RestoreClient
  readonly server: string
}

/**
 * Signs in to the server. A token in `RESTORE_TOKEN` takes the place of user name and password.
 *
 * @throws {UsageError} when something is missing
 */
export async function connect(context: CommandContext, options: ConnectionOptions): Promise<Connection> {
  const { env } = context
  const { server = env.RESTORE_SERVER, username = env.RESTORE_USERNAME, passwordFd, ...tls } = options
  if (!server)
    throw new UsageError(
      'There is no server: give --server https://backup.example.com:4443/v3, or set RESTORE_SERVER.',
    )
  const { ca, pin, cert, key, proxy } = tls
  const client = usable(() =>
    createRestoreClient({
      baseUrl: server,
      token: env.RESTORE_TOKEN,
      transport: nodeTransport({ ca, pin, cert, key, proxy }),
    }),
  )
  if (!env.RESTORE_TOKEN) {
    if (!username)
      throw new UsageError('There is no account: give --username, or set RESTORE_USERNAME or RESTORE_TOKEN.')
    const password = await readSecret(context, {
      what: `Password of ${username}`,
      variable: 'RESTORE_PASSWORD',
      fd: passwordFd,
    })
    await client.signIn({ ...PasswordGrant, username, password })
  }
  return { client, server: client.baseUrl }
}

/** An option that the client does not take is a mistake of whoever typed it. */
function usable<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}.`)
    throw error
  }
}
