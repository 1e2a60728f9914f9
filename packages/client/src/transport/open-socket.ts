import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { abortedEarly, NotConnected, notConnected } from './not-connected.ts'
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

// A longer timer fires at once.
const maxTimer = 2 ** 31 - 1

/**
 * Opens a connection that is ready for the first byte: through the proxy, encrypted, and with the server's certificate
 * checked. Nothing of a request is written before, so a failure here means that nothing was sent.
 */
export async function openSocket(target: Target, trust: Trust): Promise<Socket> {
  const { host, port, limit, signal } = target
  const raw = connect(trust.proxy ? { host: trust.proxy.host, port: trust.proxy.port } : { host, port })
  const late = () => raw.destroy(new NotConnected(`not connected after ${limit} ms`))
  const abort = () => raw.destroy(abortedEarly(signal?.reason))
  const timer = limit === Number.POSITIVE_INFINITY ? undefined : setTimeout(late, Math.min(limit, maxTimer))
  signal?.addEventListener('abort', abort)
  try {
    return await prepare(raw, target, trust)
  } catch (error) {
    raw.destroy()
    throw notConnected(error as Error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function prepare(raw: Socket, { secure, host, port }: Target, trust: Trust): Promise<Socket> {
  await ready(raw, 'connect')
  raw.setKeepAlive(true, keepAliveDelay)
  if (trust.proxy) await openTunnel(raw, host, port, trust.proxy)
  if (!secure) return raw
  const encrypted = connectTls({ socket: raw, host, ...serverName(host), ...trust.tls })
  await ready(encrypted, 'secureConnect')
  checkPin(encrypted, trust)
  return encrypted
}

/** By the name a server of many names chooses its certificate. An IP address is not a name (RFC 6066). */
function serverName(host: string): { servername?: string } {
  return isIP(host) ? {} : { servername: host.replace(/\.$/, '') }
}

/** Its listeners stay: an error that comes when nobody waits any more must not end the process. */
function ready(socket: Socket, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => reject(new NotConnected('the connection was closed')))
    socket.once(event, resolve)
  })
}
