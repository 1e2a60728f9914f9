import type { IncomingMessage } from 'node:http'

/**
 * The body of a request, up to `limit` bytes; `undefined` when it is longer. A longer one is read to its end and
 * dropped: a client that is still sending would see a reset instead of the answer.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // Events and not an iterator, which costs as much as the rest of a small request.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
    })
    request.on('end', () => resolve(size > limit ? undefined : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}
