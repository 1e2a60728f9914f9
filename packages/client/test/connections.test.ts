import { getEventListeners, once } from 'node:events'
import type { RequestListener, ServerResponse } from 'node:http'
import { makeServerCertificate } from '@onedrive-restore/testing/certificates'
import { freePort } from '@onedrive-restore/testing/free-port'
import { type ScriptedServer, serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { afterEach, expect, test, vi } from 'vitest'
import type { TransportInit } from '../src/index.ts'
import { nodeTransport } from '../src/node.ts'
import { failureOf } from './restore-sample.ts'

const own = await makeServerCertificate()
const transport = nodeTransport({ ca: own.cert })
const send = (url: string, init: Partial<TransportInit> = {}) =>
  transport(url, { method: 'GET', headers: {}, redirect: 'manual', connectLimit: 60_000, ...init })
const read = async (url: string, init?: Partial<TransportInit>) => (await send(url, init)).text()
const reads = (count: number, url: string, init?: Partial<TransportInit>) =>
  Promise.all(Array.from({ length: count }, () => read(url, init)))

/** From here on the time of limits is over when a test says so. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
afterEach(() => {
  vi.useRealTimers()
})

/** How many connections reads have among them. */
const max = 32

/** A server whose answers are held back; `arrived` is those that it has not given. */
async function serveHeld(): Promise<ScriptedServer & { arrived: ServerResponse[]; full(): Promise<void> }> {
  const arrived: ServerResponse[] = []
  const server = await serve((_, response) => arrived.push(response))
  const full = async () => {
    while (arrived.length < max) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { ...server, arrived, full, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}

test('a thousand reads at once over TLS all succeed, over a bounded number of connections', async () => {
  const ports = new Set<number | undefined>()
  const listener: RequestListener = (request, response) => {
    ports.add(request.socket.remotePort)
    response.end('[]')
  }
  await using server = await serve(listener, own)
  const answers = await reads(1_000, server.url)
  expect(new Set(answers)).toEqual(new Set(['[]']))
  expect(ports.size).toBe(max)
})

test('the time to connect is over once there is a connection, however late the answer comes', async () => {
  stopTime()
  const connectLimit = 1_000
  await using server = await serve((_, response) => {
    vi.advanceTimersByTime(2 * connectLimit)
    response.end('late')
  })
  expect(await read(server.url, { method: 'POST', connectLimit })).toBe('late')
})

test('a read that waits for a connection does not use up the time to connect', async () => {
  await using server = await serveHeld()
  const first = reads(max, server.url)
  await server.full()
  stopTime()
  const waiting = read(server.url, { connectLimit: 5_000 })
  await new Promise(setImmediate)
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  expect(server.arrived).toHaveLength(max)
  for (const response of server.arrived.splice(0)) response.end('[]')
  await first
  while (server.arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  server.arrived[0]?.end('late')
  expect(await waiting).toBe('late')
})

test('a read that is aborted while it waits was not sent, and the others keep their order', async () => {
  await using server = await serveHeld()
  const first = reads(max, server.url)
  await server.full()
  const controller = new AbortController()
  const { signal } = controller
  const aborted = failureOf(read(`${server.url}/aborted`, { signal }))
  const others = new AbortController().signal
  const waiting = ['one', 'two'].map((name) => read(`${server.url}/${name}`, { signal: others }))
  const late = await failureOf(read(server.url, { signal: AbortSignal.abort() }))
  expect(late).toMatchObject({ code: 'NOT_CONNECTED' })
  controller.abort(new Error('enough'))
  expect(await aborted).toMatchObject({ code: 'NOT_CONNECTED', cause: { message: 'enough' } })
  expect(getEventListeners(signal, 'abort')).toEqual([])
  const [one, two, ...rest] = server.arrived.splice(0)
  one?.end('[]')
  while (server.arrived.length < 1) await new Promise((resolve) => setTimeout(resolve, 5))
  two?.end('[]')
  while (server.arrived.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(server.arrived.map(({ req }) => req.url)).toEqual(['/v3/one', '/v3/two'])
  for (const response of [...rest, ...server.arrived]) response.end('[]')
  await Promise.all([first, ...waiting])
  expect(getEventListeners(others, 'abort')).toEqual([])
})

test('reads of one server do not wait for those of another', async () => {
  await using held = await serveHeld()
  await using server = await serve((_, response) => response.end('[]'))
  const stuck = reads(max, held.url)
  await held.full()
  expect(await read(server.url)).toBe('[]')
  for (const response of held.arrived) response.end()
  await stuck
})

test('changes do not wait for reads', async () => {
  await using server = await serveHeld()
  const stuck = reads(max, server.url)
  await server.full()
  const change = read(server.url, { method: 'POST', body: '{}' })
  while (server.arrived.length === max) await new Promise((resolve) => setTimeout(resolve, 5))
  for (const response of server.arrived) response.end('[]')
  expect(await change).toBe('[]')
  await stuck
})

test.for([
  ['are cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[', 'end'],
  ['are no answers', 'SSH-2.0-OpenSSH_9.6\r\n', 'end'],
  ['leave HTTP', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'write'],
  ['leave HTTP for h2c', 'HTTP/1.1 101 Up\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n', 'write'],
  ['have a status that is none', 'HTTP/1.1 999 Odd\r\nContent-Length: 9\r\n\r\n', 'write'],
  ['are in another encoding', 'HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n[', 'write'],
  ['have no body', 'HTTP/1.1 204 No Content\r\n\r\n', 'write'],
  ['have a body where there is none', 'HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n[', 'write'],
] as const)('reads whose answers %s give their connections back', async ([, answer, how]) => {
  let open = 0
  await using server = await serveRaw((socket) => {
    open++
    socket.on('close', () => open--)
    socket.on('data', (chunk) => {
      if (`${chunk}`.includes('/good')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]')
      else socket[how](answer)
    })
  })
  await Promise.allSettled(Array.from({ length: 2 * max }, () => read(server.url)))
  expect(await read(`${server.url}/good`)).toBe('[]')
  expect(open).toBeLessThanOrEqual(max)
})

test('a connection that left HTTP is closed', async () => {
  const closed: Promise<unknown>[] = []
  await using server = await serveRaw((socket) => {
    closed.push(once(socket, 'close'))
    socket.once('data', () => socket.write('HTTP/1.1 101 Up\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'))
    socket.resume()
  })
  await failureOf(send(server.url, { method: 'POST', body: '{}' }))
  await Promise.all(closed)
})

test('reads that are refused, not valid, aborted or cancelled give their places back', async () => {
  let arrived = 0
  await using server = await serve((request, response) => {
    arrived++
    response.write('[')
    if (request.url === '/good') response.end(']')
  })
  const { origin } = new URL(server.url)
  const many = (run: () => Promise<unknown>) => Promise.allSettled(Array.from({ length: 2 * max }, run))
  const invalid = () => read(origin, { headers: { Authorization: 'two\r\nlines' } })
  await many(invalid)
  expect(await failureOf(invalid())).toMatchObject({ message: 'the request is not valid' })
  await many(() => read(origin, { signal: AbortSignal.abort() }))
  await many(async () => (await send(origin)).body?.cancel())
  await many(() => read(origin, { signal: AbortSignal.timeout(50) }))
  expect(await read(`${origin}/good`)).toBe('[]')

  // Each place came back once: there are not more of them now.
  arrived = 0
  const controller = new AbortController()
  const held = many(() => read(origin, { signal: controller.signal }))
  await expect.poll(() => arrived, { timeout: 30_000 }).toBe(max)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(arrived).toBe(max)
  controller.abort()
  await held

  const port = await freePort()
  await many(() => read(`http://localhost:${port}/`))
  const error = await failureOf(read(`http://localhost:${port}/`))
  expect(error).toMatchObject({ code: 'NOT_CONNECTED', cause: { code: 'ECONNREFUSED' } })
})

test('a signal of many calls keeps no listener of those that are over', async () => {
  await using server = await serve((_, response) => response.end('[]'), own)
  await using silent = await serveRaw(() => {})
  const { signal } = new AbortController()
  await reads(3, server.url, { signal })
  await reads(1, server.url, { signal, method: 'POST', body: '{}' })
  await failureOf(read(silent.url.replace('http', 'https'), { signal, connectLimit: 30 }))
  await failureOf(read(`http://localhost:${await freePort()}/`, { signal }))
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('an aborted signal sends nothing', async () => {
  let connections = 0
  await using server = await serveRaw(() => connections++)
  const signal = AbortSignal.abort(new Error('before'))
  for (const init of [{ signal }, { signal, method: 'POST', body: '{}' }])
    expect(await failureOf(send(server.url, init))).toMatchObject({
      code: 'NOT_CONNECTED',
      cause: { message: 'before' },
    })
  expect(connections).toBe(0)
})

test('no limit on connecting, or one above the range of timers, does not fire at once', async () => {
  await using server = await serve((_, response) => response.end('[]'), own)
  for (const connectLimit of [Number.POSITIVE_INFINITY, 2 ** 31, 1e12])
    expect(await read(server.url, { method: 'POST', body: '', connectLimit })).toBe('[]')
})

test('a handshake that the server ends or never answers means that nothing was sent', async () => {
  await using ending = await serveRaw((socket) => socket.once('data', () => socket.end()))
  await using silent = await serveRaw(() => {})
  const secure = ({ url }: ScriptedServer) => url.replace('http', 'https')
  const change = { method: 'POST', body: '{}' }
  expect(await failureOf(send(secure(ending), change))).toMatchObject({ code: 'NOT_CONNECTED' })
  const late = await failureOf(send(secure(silent), { ...change, connectLimit: 30 }))
  expect(late).toMatchObject({ code: 'NOT_CONNECTED', message: 'not connected after 30 ms' })
  const signal = AbortSignal.timeout(30)
  const aborted = await failureOf(send(secure(silent), { ...change, signal }))
  expect(aborted).toMatchObject({ code: 'NOT_CONNECTED', cause: { name: 'TimeoutError' } })
})

test('a connection that is given up is closed', async () => {
  const closed: Promise<unknown>[] = []
  let arrived = () => {}
  await using silent = await serveRaw((socket) => {
    closed.push(once(socket, 'close'))
    socket.on('data', () => arrived())
  })
  const secure = silent.url.replace('http', 'https')
  const giveUp = (url: string, init: Partial<TransportInit>) => {
    const controller = new AbortController()
    arrived = () => controller.abort()
    return failureOf(send(url, { ...init, signal: controller.signal }))
  }
  stopTime()
  arrived = () => vi.advanceTimersByTime(500)
  await failureOf(send(secure, { connectLimit: 500 }))
  await giveUp(silent.url, { method: 'POST', body: '{}' })
  await giveUp(secure, {})
  await expect.poll(() => closed).toHaveLength(3)
  await Promise.all(closed)
})
