import { createServer, type Socket } from 'node:net'
import { freePort } from '@onedrive-restore/testing/free-port'
import { serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRestoreClient } from '../src/index.ts'
import { bigBody, body, failureOf, sessionId } from './restore-sample.ts'

beforeEach(() => {
  // No pauses between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Sends a bulk restore to a server that does one thing to its connection; says how often it was connected to. */
async function restoreAgainst(onData: (socket: Socket, received: string) => void, sent = body) {
  let connections = 0
  await using server = await serveRaw((socket) => {
    connections++
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
      onData(socket, received)
    })
  })
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
  const result = await client.restoreOneDrives(sessionId, sent).catch((error) => error)
  return { result, connections }
}

const whole = (received: string) => received.endsWith('}}')

const lost: [name: string, act: (socket: Socket, received: string) => void, sent?: typeof body][] = [
  [
    'resets before the body',
    (socket, received) => received.includes('\r\n') && socket.resetAndDestroy(),
    bigBody(),
  ],
  [
    'resets in the body',
    (socket, received) => received.length > 100_000 && socket.resetAndDestroy(),
    bigBody(),
  ],
  ['resets after the body', (socket, received) => whole(received) && socket.resetAndDestroy()],
  ['closes after the body', (socket, received) => whole(received) && socket.end()],
  [
    'answers with something else',
    (socket, received) => whole(received) && socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
  ],
  [
    'answers half a head',
    (socket, received) => whole(received) && socket.end('HTTP/1.1 200 OK\r\nContent-Le'),
  ],
  [
    'answers a status out of range',
    (socket, received) => whole(received) && socket.end('HTTP/1.1 999 Odd\r\n\r\n'),
  ],
]

test.for(lost)(
  'the outcome is unknown when the server %s, and nothing is sent again',
  async ([, act, sent]) => {
    const { result, connections } = await restoreAgainst(act, sent)
    expect(result).toMatchObject({ name: 'UnknownOutcomeError', outcome: 'unknown' })
    expect(connections).toBe(1)
  },
)

test.for([
  ['truncated statistics', 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"status":', 'other'],
  ['a page of HTML', 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>', 'other'],
  ['no length and no body', 'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n', 'none'],
  ['no body, as documented', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', 'none'],
  ['204', 'HTTP/1.1 204 No Content\r\n\r\n', 'none'],
] as const)('a success with %s is a success', async ([, answer, kind]) => {
  const { result, connections } = await restoreAgainst((socket, text) => whole(text) && socket.end(answer))
  expect(result).toMatchObject({ body: kind, failedDrives: [] })
  expect(connections).toBe(1)
})

test('a refused connection is tried again, and the restore is executed once', async () => {
  let executed = 0
  const late = createServer((socket) =>
    socket.once('data', () => {
      executed++
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
    }),
  )
  const port = await freePort()
  const attempts: string[] = []
  const client = createRestoreClient({
    baseUrl: `http://127.0.0.1:${port}/v3`,
    token: 'any-token',
    log: ({ outcome }) => {
      attempts.push(outcome)
      if (attempts.length === 1) late.listen(port, '127.0.0.1')
    },
  })
  await client.restoreOneDrives(sessionId, body)
  late.close()
  expect(attempts).toEqual(['not-sent', 'succeeded'])
  expect(executed).toBe(1)
})

test('a connection that stays refused was never made', async () => {
  const client = createRestoreClient({
    baseUrl: `http://127.0.0.1:${await freePort()}/v3`,
    token: 'any-token',
  })
  const error = await failureOf(client.restoreOneDrives(sessionId, body))
  expect(error).toMatchObject({
    outcome: 'not-sent',
    cause: { code: 'NOT_CONNECTED', cause: { code: 'ECONNREFUSED' } },
  })
})

test('the limit on connecting means that nothing was sent; the one on waiting does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // It answers neither a handshake nor a request; the time is over when it has one.
  await using silent = await serveRaw((socket) => socket.once('data', () => vi.advanceTimersByTime(500)))
  const shaking = createRestoreClient({ baseUrl: `https://localhost:${silent.port}/v3`, token: 'any-token' })
  const connecting = await failureOf(shaking.restoreOneDrives(sessionId, body, { limits: { connect: 500 } }))
  expect(connecting).toMatchObject({ outcome: 'not-sent' })
  const client = createRestoreClient({ baseUrl: silent.url, token: 'any-token' })
  const waiting = await failureOf(client.restoreOneDrives(sessionId, body, { limits: { wait: 500 } }))
  expect(waiting).toMatchObject({ outcome: 'unknown', cause: { name: 'TimeoutError' } })
})

test('an abort before the connection is made means that nothing was sent; a later one does not', async () => {
  // It answers neither a handshake nor a request, and the caller gives up when it has one.
  let caller = new AbortController()
  await using silent = await serveRaw((socket) => socket.once('data', () => caller.abort()))
  const shaking = createRestoreClient({ baseUrl: `https://localhost:${silent.port}/v3`, token: 'any-token' })
  const early = await failureOf(shaking.restoreOneDrives(sessionId, body, { signal: caller.signal }))
  expect(early).toMatchObject({ outcome: 'not-sent' })
  caller = new AbortController()
  const client = createRestoreClient({ baseUrl: silent.url, token: 'any-token' })
  const late = await failureOf(client.restoreOneDrives(sessionId, body, { signal: caller.signal }))
  expect(late).toMatchObject({ outcome: 'unknown' })
})

test('reads share a connection, and each change has its own', async () => {
  const ports: (number | undefined)[] = []
  await using server = await serve((request, response) => {
    request.resume().on('end', () => {
      ports.push(request.socket.remotePort)
      response.end('[]')
    })
  })
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token' })
  for (let n = 0; n < 3; n++) await client.listOrganizations()
  for (let n = 0; n < 3; n++) await client.restoreOneDrives(sessionId, body)
  expect(new Set(ports.slice(0, 3)).size).toBe(1)
  expect(new Set(ports).size).toBe(4)
})

test('a token that no header can carry is not sent', async () => {
  await using server = await serve((_, response) => response.end())
  const client = createRestoreClient({ baseUrl: server.url, token: 'two\r\nlines' })
  const error = await failureOf(client.restoreOneDrives(sessionId, body))
  expect(error).toMatchObject({ outcome: 'not-sent', cause: { cause: { code: 'ERR_INVALID_CHAR' } } })
})

test('the reason of an abort says nothing of whether the restore was sent', async () => {
  let received = ''
  await using silent = await serveRaw((socket) =>
    socket.on('data', (chunk) => {
      received += chunk
    }),
  )
  const client = createRestoreClient({ baseUrl: silent.url, token: 'any-token' })
  const nowhere = createRestoreClient({
    baseUrl: `http://127.0.0.1:${await freePort()}/v3`,
    token: 'any-token',
    maxRetries: 0,
  })
  const stop = new AbortController()
  const restore = failureOf(client.restoreOneDrives(sessionId, body, { signal: stop.signal }))
  while (!whole(received)) await new Promise((resolve) => setTimeout(resolve, 1))
  stop.abort(await failureOf(nowhere.listOrganizations()))
  expect(await restore).toMatchObject({ outcome: 'unknown', cause: { outcome: 'not-sent' } })
})
