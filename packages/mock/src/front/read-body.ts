import type { IncomingMessage } from 'node:http'

/** The body of a request. */
export interface Body {
  /** Missing when it is longer than the limit. */
  bytes: Buffer | undefined
  /** How many bytes were received. */
  size: number
  /** Whether the caller was gone before its end. */
  cut: boolean
}

/**
 * Reads the body of a request, up to `limit` bytes. A longer one is read to its end and dropped: a client that is still
 * sending would see a reset instead of the answer.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  // Events and not an iterator, which costs as much as the rest of a small request.
  return new Promise((resolve) => {
    const end = (cut: boolean) =>
      resolve({ bytes: size > limit ? undefined : Buffer.concat(chunks), size, cut })
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => end(false))
    request.on('error', () => end(true))
  })
}
