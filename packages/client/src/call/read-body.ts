import { deadlineOf } from './deadline.ts'
import type { Arrived } from './judge.ts'

// The statistics of 8,000 drives have 16 MB.
const maxBodyBytes = 2 ** 26

/**
 * Reads the body of an answer, not longer than `ms`, not after the signal has fired, and up to a bound. Its status is
 * known by now, so a body that does not come is no error here.
 */
export async function readBody(
  response: Response,
  ms: number,
  parent: AbortSignal | undefined,
): Promise<Arrived> {
  if (!response.body) return { response, text: '' }
  const { signal, release } = deadlineOf(ms, parent)
  let stop = () => {}
  try {
    const reader = response.body.getReader()
    stop = () => void reader.cancel().catch(() => {})
    // A read that waits ends by it as well.
    signal?.addEventListener('abort', stop)
    return { response, text: await readText(reader, signal) }
  } catch (lost) {
    stop()
    return { response, text: undefined, lost }
  } finally {
    signal?.removeEventListener('abort', stop)
    release()
  }
}

async function readText(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; bytes <= maxBodyBytes; ) {
    signal?.throwIfAborted()
    const { done, value } = await reader.read()
    signal?.throwIfAborted()
    if (done) return text + decoder.decode()
    bytes += value.length
    text += decoder.decode(value, { stream: true })
  }
  throw new RangeError(`the body has more than ${maxBodyBytes} bytes`)
}
