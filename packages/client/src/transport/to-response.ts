import type { IncomingMessage } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

const withoutBody = [204, 205, 304]

/** An answer of Node's as one of `fetch`: its body is decoded, and comes as fast as it is read. */
export function toResponse(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0
  if (status < 200 || status > 599) throw new Error(`the server answered ${status}, which ends no request`)
  const encoding = message.headers['content-encoding']?.toLowerCase()
  // Of a decoded body they are not true.
  const untrue = encoding === undefined ? [] : ['content-encoding', 'content-length']
  const headers = Object.entries(message.headersDistinct)
    .filter(([name]) => !untrue.includes(name))
    .flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]))
  const empty = withoutBody.includes(status) || message.headers['content-length'] === '0'
  if (empty) message.resume()
  return new Response(empty ? null : decoded(message, encoding), { status, headers })
}

/** Only gzip is asked for; of an answer in another encoding no more than its head can be understood. */
function decoded(message: IncomingMessage, encoding = 'identity'): ReadableStream<Uint8Array> {
  if (encoding === 'identity') return toWeb(message)
  if (encoding === 'gzip' || encoding === 'x-gzip') return toWeb(pipeline(message, createGunzip(), () => {}))
  message.destroy()
  const error = new Error(`the answer is encoded as ${encoding}, which was not asked for`)
  return new ReadableStream({ start: (body) => body.error(error) })
}

function toWeb(body: Readable): ReadableStream<Uint8Array> {
  // Without a size of its own Node lets 65,536 chunks wait, whatever they weigh.
  const strategy = { highWaterMark: 4 }
  return Readable.toWeb(body, { strategy }) as ReadableStream<Uint8Array>
}
