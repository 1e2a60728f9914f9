import type { Socket } from 'node:net'
import { NotConnected } from './not-connected.ts'
import type { ProxyServer } from './trust.ts'

/** Asks a proxy on `socket` for a tunnel (`CONNECT`); resolves when bytes reach the server itself. */
export function openTunnel(socket: Socket, host: string, port: number, proxy: ProxyServer): Promise<void> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`
  const login = proxy.authorization ? `Proxy-Authorization: ${proxy.authorization}\r\n` : ''
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${login}\r\n`)
  return new Promise((resolve, reject) => {
    let head = ''
    const fail = (error?: Error) => reject(error ?? new NotConnected('the proxy closed the connection'))
    const closed = () => fail()
    const read = (chunk: Buffer) => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      socket.off('data', read).off('error', fail).off('close', closed).pause()
      const status = head.match(/^HTTP\/1\.\d (\d{3})/)?.[1]
      if (status?.startsWith('2')) resolve()
      else fail(new NotConnected(`the proxy answered ${status ?? 'something that is not HTTP'}`))
    }
    socket.on('data', read).once('error', fail).once('close', closed)
  })
}
