import type { Socket } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { describe, expect, test } from 'vitest'
import { createRestoreClient, type RestoreClient, type TransportInit } from '../src/index.ts'
import { nodeTransport } from '../src/node.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'

const transport = nodeTransport()
const send = (url: string, init: Partial<TransportInit> = {}) =>
  transport(url, { method: 'GET', headers: {}, redirect: 'manual', connectLimit: 5_000, ...init })

/** Sends one request to a server that does one thing to its connection when the request is there. */
async function sendTo(act: (socket: Socket) => void, init: Partial<TransportInit> = {}): Promise<Response> {
  await using server = await serveRaw((socket) => socket.once('data', () => act(socket)))
  const response = await send(server.url, init)
  const bytes = await response.arrayBuffer()
  return response.body ? new Response(bytes, response) : response
}

const change = { method: 'POST', body: '{}' }

describe.for([
  ['a change', change],
  ['a read', {}],
])('%s settles', ([, init]) => {
  test.for([
    [
      '101 for a protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
      '101',
    ],
    ['101 for none', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', '101'],
  ] as const)('when the server answers %s', async ([, answer, reason]) => {
    // The server keeps the connection: nothing but the answer can end the wait.
    const error = await failureOf(sendTo((socket) => socket.write(answer), init as object))
    expect(error.message).toContain(reason)
    expect(error).not.toHaveProperty('code', 'NOT_CONNECTED')
  })

  test.for([
    ['closes', (socket) => socket.end()],
    ['resets', (socket) => socket.resetAndDestroy()],
    ['closes behind an interim answer', (socket) => socket.end('HTTP/1.1 102 Processing\r\n\r\n')],
    ['answers half a head', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le')],
    [
      'answers a status that is none',
      (socket) => socket.write('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n'),
    ],
    ['answers a head without an end', (socket) => babble(socket, 'HTTP/1.1 200 OK\r\nA: ')],
  ] as [string, (socket: Socket) => void][])('when the server %s', async ([, act]) => {
    const error = await failureOf(sendTo(act, init as object))
    expect(error.message).not.toBe('')
    expect(error).not.toHaveProperty('code', 'NOT_CONNECTED')
  })
})

function babble(socket: Socket, first = ''): void {
  socket.write(first)
  while (socket.writable && socket.write('x'.repeat(16_384)));
  socket.once('drain', () => babble(socket))
}

test('a head of 200 KB, as behind a chain of gateways, is read', async () => {
  const cookies = Array.from({ length: 100 }, (_, n) => `Set-Cookie: c${n}=${'x'.repeat(2_000)}\r\n`).join('')
  const head = `HTTP/1.1 200 OK\r\n${cookies}Content-Length: 2\r\n\r\n`
  const response = await sendTo((socket) => socket.end(`${head}[]`), change)
  expect(response.status).toBe(200)
  expect(response.headers.getSetCookie()).toHaveLength(100)
  expect(await response.text()).toBe('[]')
})

test.for([
  [204, 'HTTP/1.1 204 No Content\r\n\r\n'],
  [200, 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'],
  [200, 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 0\r\n\r\n'],
  [304, 'HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n'],
] as const)('%d without a body is an answer: %j', async ([status, answer]) => {
  const response = await sendTo((socket) => socket.end(answer), change)
  expect([response.status, await response.text()]).toEqual([status, ''])
})

describe('an encoded answer', () => {
  const text = JSON.stringify({ message: 'Größe'.repeat(10_000) })

  async function sendFor(encoding: string | undefined, bytes: Uint8Array) {
    const asked: unknown[] = []
    await using server = await serve((request, response) => {
      asked.push(request.headers['accept-encoding'])
      response.writeHead(200, {
        ...(encoding && { 'content-encoding': encoding }),
        'content-length': bytes.length,
      })
      response.end(bytes)
    })
    const response = await send(server.url)
    const read = await response.text().catch((error) => error)
    return { asked, read, encoding: response.headers.get('content-encoding') }
  }

  test.for(['gzip', 'x-gzip', 'GZIP'])('is asked for and decoded when it is %s', async (encoding) => {
    const got = await sendFor(encoding, gzipSync(text))
    expect(got).toEqual({ asked: ['gzip'], read: text, encoding: null })
  })

  test.for([undefined, 'identity'])('is left as it is when it says %s', async (encoding) => {
    expect(await sendFor(encoding, Buffer.from(text))).toMatchObject({ read: text })
  })

  test.for([
    ['another encoding', 'br', brotliCompressSync(text)],
    ['two encodings', 'gzip, br', brotliCompressSync(gzipSync(text))],
    ['half of it', 'gzip', gzipSync(text).subarray(0, 100)],
    ['something else', 'gzip', Buffer.from(text)],
  ] as [string, string, Buffer][])('has no body when it is %s', async ([, encoding, bytes]) => {
    expect((await sendFor(encoding, bytes)).read).toBeInstanceOf(Error)
  })

  test('is decoded as far as it is read: 100 KB may hold 100 MB', async () => {
    const bomb = Buffer.concat(Array.from({ length: 100 }, () => gzipSync(Buffer.alloc(1_000_000))))
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const before = process.memoryUsage().arrayBuffers
    const reader = (await send(server.url)).body?.getReader()
    await reader?.read()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
    await reader?.cancel()
  })
})

test('an answer that nobody reads stops the server', async () => {
  let socket: Socket | undefined
  await using server = await serveRaw((accepted) => {
    socket = accepted
    accepted.once('data', () => babble(accepted, 'HTTP/1.1 200 OK\r\n\r\n'))
  })
  const reader = (await send(server.url)).body?.getReader()
  await reader?.read()
  const sentMeanwhile = async () => {
    const before = socket?.bytesWritten ?? 0
    await new Promise((resolve) => setTimeout(resolve, 300))
    return (socket?.bytesWritten ?? 0) - before
  }
  await expect.poll(sentMeanwhile, { timeout: 30_000 }).toBe(0)
  await reader?.cancel()
  while (!socket?.destroyed) await new Promise((resolve) => setTimeout(resolve, 10))
})

describe('an answer without an end is read up to 64 MiB', () => {
  /** What a call comes to, and how much its server could send before the connection was closed. */
  async function against(run: (client: RestoreClient) => Promise<unknown>) {
    const sent: number[] = []
    await using server = await serveRaw((socket) => {
      socket.once('data', () => babble(socket, 'HTTP/1.1 200 OK\r\n\r\n'))
      socket.on('close', () => sent.push(socket.bytesWritten))
    })
    const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
    const result = await run(client).catch((error) => error)
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(sent, 'it would be as long again').toHaveLength(1)
    return { result, mebibytes: (sent[0] ?? 0) / 2 ** 20 }
  }

  test('and a restore has succeeded', async () => {
    const { result, mebibytes } = await against((client) => client.restoreOneDrives(sessionId, body))
    expect(result).toMatchObject({ body: 'other', failedDrives: [] })
    expect(mebibytes).toBeLessThan(80)
  })

  test('and a read says so', async () => {
    const { result, mebibytes } = await against((client) => client.getRestoreSession(sessionId))
    expect(result).toMatchObject({
      outcome: 'unknown',
      status: 200,
      cause: { message: expect.stringMatching('bytes') },
    })
    expect(mebibytes).toBeLessThan(80)
  })
})
