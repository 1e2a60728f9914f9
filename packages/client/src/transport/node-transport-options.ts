/**
 * How to reach the server and which one to trust; see each property. Nothing here is taken from the environment.
 *
 * @example
 * import { createRestoreClient } from '@onedrive-restore/client'
 * import { type NodeTransportOptions, nodeTransport } from '@onedrive-restore/client/node'
 *
 * const pinned: NodeTransportOptions = { pin: '5E:FE'.padEnd(95, ':00') }
 * const transport = nodeTransport(pinned)
 * const client = createRestoreClient({ baseUrl: 'https://backup.example.com:4443/v3', transport })
 */
export interface NodeTransportOptions {
  /**
   * Certificates of the authorities to trust, instead of the ones Node knows: PEM text, or the path of a PEM file.
   * A self-signed certificate is its own authority.
   */
  ca?: string
  /**
   * SHA-256 fingerprint of the server's own certificate, 64 hex digits with or without colons. Only a server with this
   * certificate is talked to. Without `ca` the pin is the whole check: issuer, name and expiry are not looked at.
   */
  pin?: string
  /** Address of an HTTP proxy to tunnel through, such as `http://user:password@proxy.example.com:3128`. */
  proxy?: string
  /**
   * Talks to any server, whoever it is: passwords can be read by whoever stands in between. Prints a warning.
   * @default false
   */
  dangerouslyTrustAnyServer?: boolean
}
