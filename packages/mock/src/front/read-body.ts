import type { IncomingMessage } from 'node:http'

/**
 * The body of a request, up to `limit` bytes; `undefined` when it is longer. A longer one is read to its end and
 * dropped: a client that is still sending would see a reset instead of the answer.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}
