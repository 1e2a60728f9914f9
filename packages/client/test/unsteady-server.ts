import { createServer, type Server, type Socket } from 'node:net'

/** What a server does to one attempt. */
export type Deed =
  /** Is not there. */
  | { does: 'refuse' }
  /** Accepts, and resets before it has read anything. */
  | { does: 'reset' }
  /** Reads the whole request and closes, with the work done or not. */
  | { does: 'close'; works: boolean }
  /** Reads the whole request and says nothing. */
  | { does: 'hang'; works: boolean }
  /** Reads the whole request and answers with this head and body; what it answers says nothing of the work. */
  | { does: 'answer'; head: string; body: string; works: boolean }

/** A server on one port of loopback that does what it is told before each attempt, and counts. */
export interface UnsteadyServer extends AsyncDisposable {
  readonly url: string
  /** Requests of which something was read. */
  readonly requests: number
  /** How often the work was done. */
  readonly works: number
  /** Tells what to do next. */
  expect(deed: Deed): Promise<void>
}

/** Starts the server on a port that is free. */
export async function startUnsteadyServer(port: number): Promise<UnsteadyServer> {
  const sockets = new Set<Socket>()
  const count = { requests: 0, works: 0 }
  let deed: Deed = { does: 'refuse' }
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    if (deed.does === 'reset') socket.resetAndDestroy()
    else serveRequests(socket, () => deed, count)
  })
  return {
    url: `http://127.0.0.1:${port}/v3`,
    get requests() {
      return count.requests
    },
    get works() {
      return count.works
    },
    expect: async (next) => {
      deed = next
      const isThere = next.does !== 'refuse'
      if (isThere === server.listening) return
      if (isThere) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
      else {
        server.close()
        for (const socket of sockets) socket.destroy()
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}

function serveRequests(socket: Socket, next: () => Deed, count: { requests: number; works: number }): void {
  let received = ''
  socket.on('data', (chunk) => {
    if (received === '') count.requests++
    received += chunk.toString('latin1')
    if (!isWhole(received)) return
    received = ''
    const deed = next()
    if ('works' in deed && deed.works) count.works++
    if (deed.does === 'close') socket.end()
    if (deed.does === 'answer') socket.write(`HTTP/1.1 ${deed.head}\r\n\r\n${deed.body}`)
  })
}

function isWhole(received: string): boolean {
  const [head = '', body] = received.split('\r\n\r\n')
  const length = Number(head.match(/content-length: (\d+)/i)?.[1] ?? 0)
  return body !== undefined && body.length >= length
}
