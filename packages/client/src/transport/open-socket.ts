import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { NotConnected } from './not-connected.ts'
import { openTunnel } from './open-tunnel.ts'
import { checkPin, type Trust } from './trust.ts'

/** Where to connect to, how long that may take in ms, and what ends it early. */
export interface Target {
  secure: boolean
  host: string
  port: number
  limit: number
  signal: AbortSignal | undefined
}

// A restore can be silent for hours. Firewalls forget silent connections, and a dead server must be noticed.
const keepAliveDelay = 30_000

/**
 * Opens a connection that is ready for the first byte: through the proxy, encrypted, and with the server's certificate
 * checked. Nothing of a request is written before, so a failure here means that nothing was sent.
 */
export async function openSocket(target: Target, trust: Trust): Promise<Socket> {
  const opened: Socket[] = []
  const late = new NotConnected(`not connected after ${target.limit} ms`)
  const stop = (reason: Error) => opened.at(-1)?.destroy(reason)
  const abort = () => stop(new NotConnected('aborted', { cause: target.signal?.reason }))
  const timer = setTimeout(stop, target.limit, late)
  target.signal?.addEventListener('abort', abort)
  try {
    return await open(target, trust, opened)
  } catch (error) {
    opened.at(-1)?.destroy()
    throw error
  } finally {
    clearTimeout(timer)
    target.signal?.removeEventListener('abort', abort)
  }
}

async function open({ secure, host, port }: Target, trust: Trust, opened: Socket[]): Promise<Socket> {
  const { proxy } = trust
  const raw = connect(proxy ? { host: proxy.host, port: proxy.port } : { host, port })
  opened.push(raw)
  await ready(raw, 'connect')
  raw.setKeepAlive(true, keepAliveDelay)
  if (proxy) await openTunnel(raw, host, port, proxy)
  if (!secure) return raw
  const encrypted = connectTls({ socket: raw, host, ...trust.tls })
  opened.push(encrypted)
  await ready(encrypted, 'secureConnect')
  checkPin(encrypted, trust)
  return encrypted
}

function ready(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(new NotConnected('the connection was closed'))
    socket.once('error', reject).once('close', closed)
    socket.once(event, () => {
      socket.off('error', reject).off('close', closed)
      resolve()
    })
  })
}
