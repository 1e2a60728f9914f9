import type { Socket } from 'node:net'
import { NotConnected } from './not-connected.ts'
import type { ProxyServer } from './read-proxy.ts'

const maxHeadBytes = 64 * 1024

/** Asks a proxy on `socket` for a tunnel (`CONNECT`); resolves when bytes reach the server itself. */
export function openTunnel(socket: Socket, host: string, port: number, proxy: ProxyServer): Promise<void> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const login = proxy.authorization ? `Proxy-Authorization: ${proxy.authorization}\r\n` : ''
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${login}\r\n`)
  return new Promise((resolve, reject) => {
    let received = ''
    const read = (chunk: Buffer) => {
      received += chunk.toString('latin1')
      const answer = finalAnswer(received)
      if (answer === undefined && received.length < maxHeadBytes) return
      socket.off('data', read).pause()
      const fault = faultOf(answer)
      if (fault) reject(new NotConnected(`the proxy ${fault}`))
      else resolve()
    }
    socket.on('data', read)
    socket.on('error', reject)
    socket.on('close', () => reject(new NotConnected('the proxy closed the connection')))
  })
}

/** Servers of HTTP and TLS wait to be spoken to: what comes before that is nobody's answer to a restore. */
function faultOf(answer: { status: string; rest: string } | undefined): string | undefined {
  if (!answer?.status.startsWith('2')) return `answered ${answer?.status || 'something that is not HTTP'}`
  return answer.rest && 'sent more than its answer before it was asked'
}

/** The status of the first answer that is not an interim one, and what came behind its head. */
function finalAnswer(received: string): { status: string; rest: string } | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [, status = ''] = received.match(/^HTTP\/1\.\d (\d{3})/) ?? []
  const rest = received.slice(end + 4)
  return status.startsWith('1') ? finalAnswer(rest) : { status, rest }
}
