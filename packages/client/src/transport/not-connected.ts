/** Nothing was sent: the connection was not made, or the server is not the one that is trusted. */
export class NotConnected extends Error {
  override name = 'NotConnected'
  readonly code = 'NOT_CONNECTED'
}

/** What kept a connection from being made, as a {@link NotConnected}. */
export function notConnected(cause: Error): NotConnected {
  if (cause instanceof NotConnected) return cause
  // A name with several addresses fails once for each, and then says nothing itself.
  const { message, errors = [] } = cause as AggregateError
  return new NotConnected(message || errors.map((error: Error) => error.message).join(', '), { cause })
}

/** The call was aborted before it was connected. */
export function abortedEarly(cause: unknown): NotConnected {
  return new NotConnected('aborted', { cause })
}
