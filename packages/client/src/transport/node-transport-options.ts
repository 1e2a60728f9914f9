/**
 * How to reach the server, which one to trust, and as whom; see each property. Nothing here is taken from the
 * environment, and each file is read once, when the transport is made.
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
   * Certificates of the authorities to trust, instead of the ones Node knows: PEM text, or the path of a PEM or DER
   * file. PEM can hold several. A self-signed certificate is its own authority.
   */
  ca?: string | undefined
  /**
   * SHA-256 fingerprint of the server's own certificate, 64 hex digits with or without colons. Only a server with this
   * certificate is talked to. Without `ca` the pin is the whole check: issuer, name and expiry are not looked at.
   */
  pin?: string | undefined
  /**
   * Certificate of this client, for a server or a gateway that asks for one: PEM text, or the path of a PEM or DER file;
   * PEM can hold the chain behind it. It needs `key`. A PFX file is made into both by
   * `openssl pkcs12 -in client.pfx -out client.pem -nodes`.
   */
  cert?: string | undefined
  /** Private key of `cert`: PEM text, or the path of a PEM file. */
  key?: string | undefined
  /** Password of `key`, where it is encrypted. */
  passphrase?: string | undefined
  /**
   * Address of an HTTP proxy to tunnel through, such as `http://user:password@proxy.example.com:3128`. Characters of the
   * login that mean something in an address are percent-encoded: `%` is `%25`.
   */
  proxy?: string | undefined
  /**
   * Talks to any server, whoever it is: passwords can be read by whoever stands in between. Prints a warning.
   * @default false
   */
  dangerouslyTrustAnyServer?: boolean | undefined
}
