/** Nothing was sent: the connection was not made, or the server is not the one that is trusted. */
export class NotConnected extends Error {
  override name = 'NotConnected'
  readonly code = 'NOT_CONNECTED'
}
