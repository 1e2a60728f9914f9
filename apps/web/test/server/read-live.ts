import type { LiveMessage } from '../../server/routes/live-stream.ts'

/** The live address of a run, read as a browser does; it ends with the block. */
export interface LiveReader extends Disposable {
  /** The next message; the time is over after so long. */
  next(maxMs?: number): Promise<LiveMessage>
  /** The next message for which this holds. */
  until(holds: (message: LiveMessage) => boolean): Promise<LiveMessage>
}

/** Opens it. */
export async function readLive(url: string, id: string, cookie: string): Promise<LiveReader> {
  const stop = new AbortController()
  const response = await fetch(`${url}/api/runs/${id}/live`, { headers: { cookie }, signal: stop.signal })
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const read = async (): Promise<LiveMessage> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const message = text.slice(0, end)
        text = text.slice(end + 2)
        return JSON.parse(message.replace(/^data: /, ''))
      }
      const { value, done } = await reader.read()
      if (done) throw new Error('The stream is over.')
      text += value
    }
  }
  const next = (maxMs = 20_000) =>
    Promise.race([
      read(),
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error(`No message in ${maxMs} ms.`)), maxMs).unref()
      }),
    ])
  return {
    next,
    async until(holds) {
      for (;;) {
        const message = await next()
        if (holds(message)) return message
      }
    },
    [Symbol.dispose]: () => stop.abort(),
  }
}
