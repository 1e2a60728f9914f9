import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { makeServerCertificate } from '@onedrive-restore/testing/certificates'
import { type ScriptedServer, serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { type NodeTransportOptions, nodeTransport } from '../src/node.ts'
import { body, sessionId } from './restore-sample.ts'

const own = await makeServerCertificate()
let arrived = 0
let server: ScriptedServer
beforeAll(async () => {
  server = await serve((request, response) => {
    arrived++
    request.resume().on('end', () => response.end())
  }, own)
})
afterAll(() => server[Symbol.asyncDispose]())

/** Restores through a proxy; says what came of it and how many requests the server read. */
async function restore(options: NodeTransportOptions, baseUrl = server.url) {
  arrived = 0
  const transport = nodeTransport({ ca: own.cert, ...options })
  const client = createRestoreClient({ baseUrl, token: 'any-token', transport })
  const result = await client.restoreOneDrives(sessionId, body).catch((error) => error)
  return { result, arrived }
}

const restored = { result: { body: 'none' }, arrived: 1 }
const established = 'HTTP/1.1 200 Connection established\r\n\r\n'

/** A proxy that is good for a tunnel to `localhost`, and what it was asked. */
async function serveProxy(host = 'localhost') {
  const asked: IncomingMessage[] = []
  const sockets: Socket[] = []
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request)
    tunnel(socket as Socket, request.url?.split(':').at(-1) ?? '').write(established)
    sockets.push(socket as Socket)
  })
  await new Promise<void>((resolve) => proxy.listen(0, host, resolve))
  const { port } = proxy.address() as AddressInfo
  const close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => proxy.close(() => resolve()))
  }
  return { port, asked, [Symbol.asyncDispose]: close }
}

/** Joins a client's connection with the server; returns the client's. */
function tunnel(socket: Socket, port: string | number): Socket {
  const upstream = connect(Number(port), 'localhost').on('error', () => socket.destroy())
  socket.on('error', () => {}).on('close', () => upstream.destroy())
  upstream.pipe(socket).pipe(upstream)
  return socket
}

test('a proxy sees a tunnel and its own login, and neither the token nor the body', async () => {
  await using proxy = await serveProxy()
  expect(await restore({ proxy: `http://me:secret%20word@localhost:${proxy.port}` })).toMatchObject(restored)
  expect(await restore({ proxy: `http://localhost:${proxy.port}` })).toMatchObject(restored)
  const seen = proxy.asked.map(({ method, url, headers }) => ({ method, url, headers }))
  const host = `localhost:${server.port}`
  const login = `Basic ${Buffer.from('me:secret word').toString('base64')}`
  expect(seen).toEqual([
    { method: 'CONNECT', url: host, headers: { host, 'proxy-authorization': login } },
    { method: 'CONNECT', url: host, headers: { host } },
  ])
})

test('a proxy and a server at IPv6 addresses are reached', async () => {
  await using proxy = await serveProxy('::1')
  const baseUrl = `https://[::1]:${server.port}/v3`
  const options = { pin: own.pin, ca: undefined, proxy: `http://[::1]:${proxy.port}` }
  expect(await restore(options, baseUrl)).toMatchObject(restored)
  expect(proxy.asked.map(({ url }) => url)).toEqual([`[::1]:${server.port}`])
})

test('the proxy resolves the name of the server, which is told it without the dot that may end it', async () => {
  await using proxy = await serveProxy()
  const named = await makeServerCertificate(undefined, 7, 'backup.example.com')
  const names: string[] = []
  const SNICallback = (name: string, done: (error: null, context: SecureContext) => void) => {
    names.push(name)
    done(null, createSecureContext(named))
  }
  await using other = await serve((_, response) => response.end(), { ...own, SNICallback })
  const options = { ca: named.cert, proxy: `http://localhost:${proxy.port}` }
  for (const name of ['backup.example.com', 'backup.example.com.'])
    expect((await restore(options, `https://${name}:${other.port}/v3`)).result).toMatchObject({
      body: 'none',
    })
  expect(names).toEqual(['backup.example.com', 'backup.example.com'])
})

/** Restores through a proxy that says `answers`, one after the other, and then joins the connections. */
async function restoreAfter(...answers: string[]) {
  await using proxy = await serveRaw((socket) => {
    socket.once('data', async () => {
      socket.pause()
      for (const answer of answers) {
        socket.write(answer)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      tunnel(socket, server.port)
    })
  })
  return await restore({ proxy: `http://localhost:${proxy.port}` })
}

test.for([
  [
    'with interim answers before',
    ['HTTP/1.1 100 Continue\r\n\r\n', `HTTP/1.1 103 Early\r\nA: b\r\n\r\n${established}`],
  ],
  ['in pieces', ['HTTP/1.1 2', '00 OK\r\nA: b\r', '\n\r', '\n']],
] as const)('a tunnel is used that is opened %s', async ([, answers]) => {
  expect(await restoreAfter(...answers)).toMatchObject(restored)
})

test.for([
  ['refuses', (socket) => socket.end('HTTP/1.1 407 Login\r\n\r\n'), 'the proxy answered 407'],
  [
    'refuses behind an interim answer',
    (socket) => socket.end('HTTP/1.1 100 C\r\n\r\nHTTP/1.1 502 No\r\n\r\n'),
    '502',
  ],
  ['is no proxy', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n\r\n'), 'something that is not HTTP'],
  ['closes the connection', (socket) => socket.end(), 'the proxy closed the connection'],
  [
    'closes it within its answer',
    (socket) => socket.end('HTTP/1.1 200 O'),
    'the proxy closed the connection',
  ],
  ['resets the connection', (socket) => socket.resetAndDestroy(), 'ECONNRESET'],
  ['talks without end', (socket) => babble(socket), 'something that is not HTTP'],
] as [string, (socket: Socket) => void, string][])(
  'a proxy that %s is named, and nothing is sent',
  async ([, act, reason]) => {
    await using proxy = await serveRaw((socket) => socket.once('data', () => act(socket)))
    const { result, arrived } = await restore({ proxy: `http://localhost:${proxy.port}` })
    expect(result).toMatchObject({ outcome: 'not-sent', cause: { code: 'NOT_CONNECTED' } })
    expect(result.message).toContain(reason)
    expect(arrived).toBe(0)
  },
)

test('an answer that a proxy sends before anything was asked is none to the restore', async () => {
  let reached = 0
  await using plain = await serve((request, response) => {
    reached++
    request.resume().on('end', () => response.end())
  })
  await using proxy = await serveRaw((socket) => {
    socket.once('data', () => {
      tunnel(socket, plain.port)
      socket.write(`${established}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`)
    })
  })
  const { result } = await restore({ ca: undefined, proxy: `http://localhost:${proxy.port}` }, plain.url)
  expect(result).toMatchObject({ outcome: 'not-sent', cause: { code: 'NOT_CONNECTED' } })
  expect(result.message).toContain('the proxy sent more than its answer before it was asked')
  expect(reached).toBe(0)
})

function babble(socket: Socket): void {
  while (socket.writable && socket.write('x'.repeat(16_384)));
  socket.once('drain', () => babble(socket))
}

test('a proxy that says nothing uses up the time to connect', async () => {
  await using proxy = await serveRaw(() => {})
  const transport = nodeTransport({ ca: own.cert, proxy: `http://localhost:${proxy.port}` })
  const limits = { connect: 50 }
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token', transport, limits })
  const error = await client.restoreOneDrives(sessionId, body).catch((error) => error)
  expect(error.message).toContain('not sent, not connected after 50 ms')
})

test.for(['socks5://localhost:1', 'https://localhost:1', 'proxy.example.com:3128', ''])(
  'the proxy %j is refused',
  (proxy) => {
    expect(() => nodeTransport({ proxy })).toThrow(new TypeError('proxy is not the address of an HTTP proxy'))
  },
)

test('a login that is not encoded is refused in a sentence that does not show it', () => {
  const refusal = () => nodeTransport({ proxy: 'http://me:hunter%@proxy.example.com' })
  expect(refusal).toThrow(new TypeError('proxy has a login with a % that begins no escape: write it as %25'))
})
