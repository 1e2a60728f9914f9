import {
  server as contractServer,
  createRestoreClient,
  type RestoreClient,
  type RestoreClientOptions,
} from '@onedrive-restore/client'
import { nodeTransport } from '@onedrive-restore/client/node'

/** The backup server behind the console. */
export interface Upstream {
  /** Address of its API. */
  readonly url: string
  /** A client that nobody has signed in to yet. */
  newClient(): RestoreClient
  /** Asks for something outside of the API, at the root of the server. */
  ask(path: string, method?: string, body?: string): Promise<Response>
}

/** How to reach it; see each property. */
export interface UpstreamOptions {
  /** Address with or without the base path of the API. */
  readonly upstream: string
  /** The authorities to trust, see `nodeTransport`. */
  readonly ca?: string | undefined
  /** See `RestoreClientOptions`. */
  readonly sendUncheckedBodies?: RestoreClientOptions['sendUncheckedBodies']
}

/** The path below which the API lies, from the contract. */
export const basePath = new URL(contractServer.url.replaceAll(/\{\w+\}/g, '1')).pathname

const controlLimitMs = 5_000

/**
 * Knows the server. Nothing is sent yet.
 *
 * @throws {TypeError} when the address or the authority is not usable
 */
export function createUpstream({ upstream, ca, sendUncheckedBodies }: UpstreamOptions): Upstream {
  const transport = nodeTransport({ ca })
  const baseUrl = withBasePath(upstream)
  const newClient = () => createRestoreClient({ baseUrl, transport, sendUncheckedBodies })
  const { origin } = new URL(newClient().baseUrl)
  return {
    url: newClient().baseUrl,
    newClient,
    ask: (path, method = 'GET', body) =>
      transport(origin + path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
        redirect: 'manual',
        connectLimit: controlLimitMs,
        signal: AbortSignal.timeout(controlLimitMs),
      }),
  }
}

function withBasePath(address: string): string {
  const bare = address.replace(/\/+$/, '')
  return URL.canParse(bare) && new URL(bare).pathname === '/' ? bare + basePath : bare
}
