import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { type ScriptedServer, serve, serveRaw } from '@onedrive-restore/testing/scripted-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { callCommand } from './call-command.ts'
import { runToEnd } from './run-command.ts'

const password = 'canary-of-a-password'
const token = 'canary-of-a-token-that-is-long'
const account = { ONEDRIVE_RESTORE_USER: 'someone', ONEDRIVE_RESTORE_PASSWORD: password }

let good: Mock
beforeAll(async () => {
  good = await startMock({ drives: 3 })
})
afterAll(() => good.close())

/** What the good mock answers to the same request. */
interface Answered {
  /** `createToken` and the like. */
  operation: string
  status: number
  headers: Record<string, string>
  body: unknown
}

/** Answers in place of the good mock, or `undefined` to let its answer through. */
type Misbehave = (answered: Answered, response: ServerResponse, request: IncomingMessage) => unknown

interface BadServer extends ScriptedServer {
  /** Connections to it that have not ended. */
  open: ReadonlySet<Socket>
}

/** A server that answers as the mock does, but where it misbehaves. Its tokens are canaries. */
async function badServer(misbehave: Misbehave): Promise<BadServer> {
  const open = new Set<Socket>()
  const server = await serve((request, response) => {
    open.add(request.socket.on('close', () => open.delete(request.socket)))
    const { method, headers, url } = request
    const target = new URL(url ?? '', good.url)
    const sent = httpRequest(
      target,
      { method, headers: { ...headers, host: target.host } },
      async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk)
        const text = Buffer.concat(chunks)
          .toString()
          .replace(/"access_token":"[^"]*"/, `"access_token":"${token}"`)
        const operation = good.requests().at(-1)?.operation ?? ''
        const answered: Answered = {
          operation,
          status: answer.statusCode ?? 0,
          headers: { 'content-type': 'application/json' },
          body: text === '' ? undefined : JSON.parse(text),
        }
        const changed = misbehave(answered, response, request)
        if (changed === undefined || response.headersSent) return
        const { status, headers: own, body } = changed as Answered
        response.writeHead(status, own).end(typeof body === 'string' ? body : JSON.stringify(body))
      },
    )
    request.pipe(sent)
  })
  return { ...server, open }
}

/** Changes the answers of one operation. */
function on(operation: string, change: (answered: Answered, response: ServerResponse) => unknown): Misbehave {
  return (answered, response) => (answered.operation === operation ? change(answered, response) : answered)
}

const failing = (status: number, body: unknown) => (answered: Answered) => ({ ...answered, status, body })

type Row = [name: string, misbehave: Misbehave, code: number, ...seen: RegExp[]]

const table: Row[] = [
  [
    'nothing',
    (answered) => answered,
    0,
    /^10 operations called, 0 failed, 0 deviations from the contract, 0 observations$/m,
  ],
  [
    '500 to everything after the sign-in',
    (answered) =>
      answered.operation === 'createToken' ? answered : failing(500, { message: 'Internal' })(answered),
    1,
    /^listOrganizations 500 failed: Internal$/m,
    /^getRestoreSession not called: no restoreSessionId is known$/m,
    /^Not called: .*getRestoreSession, .*listOneDrives/m,
    /[1-9] failed, 0 deviations/,
  ],
  [
    '500 to the sign-in',
    on('createToken', failing(500, { message: 'No.' })),
    1,
    /^createToken 500 failed: No\./m,
  ],
  [
    'one operation that fails as documented',
    on('listOneDrives', failing(404, { message: 'Gone.' })),
    1,
    /^listOneDrives 404 failed: Gone\.$/m,
    /^getOneDrive not called: no oneDriveId is known$/m,
    /, 1 failed, 0 deviations/,
  ],
  [
    'a page of a proxy',
    on('listOrganizations', () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<p>Hi</p>',
    })),
    1,
    /^ {2}listOrganizations 200 The body is not JSON/m,
    /^ {2}listOrganizations 200 The received media type "text\/html" does not match/m,
  ],
  [
    'half of a body, called JSON',
    on('getRestoreSession', ({ headers }) => ({ status: 200, headers, body: '{"id": "' })),
    1,
    /^ {2}getRestoreSession 200 The body is not JSON/m,
  ],
  [
    'no body',
    on('listOneDrives', ({ headers }) => ({ status: 200, headers, body: '' })),
    1,
    /^ {2}listOneDrives 200 There is no body$/m,
  ],
  [
    'text, called JSON and in quotes',
    on('listOneDrives', (answered) => ({ ...answered, body: '"Welcome"' })),
    1,
    /^ {2}listOneDrives 200 \/body must be object$/m,
  ],
  [
    'another type of body',
    on('listRestoreEvents', (answered) => ({ ...answered, body: 42 })),
    1,
    /^ {2}listRestoreEvents 200 \/body must be object$/m,
  ],
  [
    'null for everything',
    (answered) => (answered.operation === 'createToken' ? answered : { ...answered, body: null }),
    1,
    /^ {2}listRestoreSessions 200 \/body /m,
  ],
  [
    'lists that hold null',
    on('listRestoreSessions', (answered) => ({ ...answered, body: [null, 7, 'x'] })),
    1,
    /^ {2}listRestoreSessions 200 \/body/m,
  ],
  [
    'results that are text',
    on('listRestoreSessions', (answered) => ({
      ...answered,
      body: { results: 'none', offset: 0, limit: 1 },
    })),
    1,
    /^ {2}listRestoreSessions 200 \/body/m,
  ],
  [
    'optional properties in another spelling',
    on('listOneDrives', (answered) => ({ ...answered, body: respelled(answered.body) })),
    1,
    /^ {2}listOneDrives 200 observed: \/body\/Results is spelled results in the contract$/m,
    /^ {2}listOneDrives 200 \/body must have required property 'results'$/m,
  ],
  [
    'an unknown property',
    on('getRestoreSession', (answered) => ({
      ...answered,
      body: { ...(answered.body as object), mood: 'good' },
    })),
    0,
    /^ {2}getRestoreSession 200 observed: \/body\/mood is not in the contract$/m,
    /0 deviations from the contract, 1 observations$/m,
  ],
  [
    'another state than those of the contract',
    on('getRestoreSession', (answered) => ({
      ...answered,
      body: { ...(answered.body as object), state: 'Busy' },
    })),
    1,
    /^ {2}getRestoreSession 200 \/body\/state must be equal to one of the allowed values: /m,
  ],
  [
    '206',
    on('listRestoreEvents', (answered) => ({ ...answered, status: 206 })),
    1,
    /listRestoreEvents 206 Unable to match/,
  ],
  [
    'a redirect',
    on('listOrganizations', () => ({ status: 302, headers: { location: 'http://192.0.2.1/' }, body: '' })),
    1,
    /^listOrganizations 302 failed deviates$/m,
  ],
  [
    'an echo of the token and of the password',
    on('listOneDrives', failing(400, { message: `Bearer ${token} of ${password}` })),
    1,
    /^listOneDrives 400 failed: Bearer \*\*\* of \*\*\*$/m,
  ],
  [
    'an echo that is cut, encoded, and in capitals',
    on(
      'listOneDrives',
      failing(400, {
        message: `${token.slice(0, 12)}... ${Buffer.from(password).toString('base64')} ${password.toUpperCase()}`,
      }),
    ),
    1,
    /^listOneDrives 400 failed: \*\*\*\.\.\. \*\*\* \*\*\*$/m,
  ],
  [
    'an echo as the name of a property',
    on('listOneDrives', (answered) => ({ ...answered, body: { ...(answered.body as object), [token]: 1 } })),
    0,
    /observed: \/body\/\*\*\* is not in the contract/,
  ],
  [
    'escape sequences',
    on(
      'listOneDrives',
      failing(400, { message: '\x1b[2J\x1b]0;title\x07\u009b31m\u202eevil\r\nlistOneDrives 200' }),
    ),
    1,
    /^listOneDrives 400 failed: \\x1b\[2J\\x1b\]0;title\\x07\\x9b31m\\u202eevil\\x0d\\x0alistOneDrives 200$/m,
  ],
  [
    'escape sequences in a content type and in names',
    on('listOneDrives', ({ body }) => ({
      status: 200,
      headers: { 'content-type': 'text/\u009b31m' },
      body: { ...(body as object), '\x1b[31m': 1 },
    })),
    1,
    /^ {2}listOneDrives 200 The Content-Type "text\/\\x9b31m" is not one$/m,
    /^ {2}listOneDrives 200 observed: \/body\/\\x1b\[31m is not in the contract$/m,
  ],
  [
    'a content type with parameters that are none',
    on('listOneDrives', ({ body }) => ({
      status: 200,
      headers: { 'content-type': 'application/json; =;' },
      body,
    })),
    0,
    /^listOneDrives 200$/m,
  ],
  [
    'JSON without a content type',
    on('listOneDrives', ({ body }) => ({ status: 200, headers: {}, body })),
    1,
    /^ {2}listOneDrives 200 The received media type "" does not match/m,
  ],
  [
    'a message without end',
    on('listOneDrives', failing(400, { message: 'x'.repeat(5_000_000) })),
    1,
    /^listOneDrives 400 failed: x{300}\.\.\.$/m,
  ],
  [
    'a message that just fits',
    on('listOneDrives', failing(400, { message: 'x'.repeat(300) })),
    1,
    /^listOneDrives 400 failed: x{300}$/m,
  ],
  [
    'a thousand mistakes',
    on('listOneDrives', (answered) => ({
      ...answered,
      body: { ...(answered.body as object), results: Array.from({ length: 1000 }, () => ({})) },
    })),
    1,
    /^ {2}listOneDrives 200 and \d+ more$/m,
  ],
  [
    'a message that is no text',
    on('listOneDrives', failing(500, { message: { toString: 1 } })),
    1,
    /^listOneDrives 500 failed deviates$/m,
  ],
  [
    'an id that is made of dots',
    on('listOneDrives', (answered) => ({ ...answered, body: withFirst(answered.body, { id: '..' }) })),
    0,
    /^getOneDrive not called: no oneDriveId is known$/m,
  ],
  [
    'a session id that is none',
    on('listRestoreSessions', (answered) => ({
      ...answered,
      body: withFirst(answered.body, { id: 'a/../..' }),
    })),
    1,
    /^getRestoreSession not called: \/path\/restoresessionid must match format "uuid"/m,
  ],
  [
    'a token that cannot be sent',
    on('createToken', (answered) => ({
      ...answered,
      body: { ...(answered.body as object), access_token: 'a\r\nb' },
    })),
    1,
    /^createToken 200 failed: there is no token in the answer that could be sent$/m,
    /^listOrganizations not called: /m,
  ],
  [
    'one that takes the tokens it has given for none',
    (answered) =>
      answered.operation === 'createToken' ? answered : failing(401, { message: 'Who?' })(answered),
    1,
    /^listRestoreSessions 401 failed: Who\?$/m,
  ],
  [
    'an account that may not list organizations',
    on('listOrganizations', failing(401, { message: 'Not you.' })),
    0,
    /^ {2}listOrganizations 401 observed: this account is refused$/m,
  ],
  [
    'a connection that is reset',
    on('getRestoreSession', (_, response) => void response.socket?.resetAndDestroy()),
    1,
    /^getRestoreSession failed: the connection was closed before the answer was whole \(ECONNRESET\)$/m,
    /^listOneDrives 200$/m,
  ],
  [
    'an answer that ends early',
    on('getRestoreSession', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
      response.write('{')
      setTimeout(() => response.socket?.destroy(), 50)
    }),
    1,
    /^getRestoreSession failed: the connection was closed before the answer was whole/m,
  ],
  [
    'silence',
    on('getRestoreSession', () => undefined),
    1,
    /^getRestoreSession failed: no answer within 2 s$/m,
    /^listOneDrives 200$/m,
  ],
  [
    'an answer that drips',
    on('getRestoreSession', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 50)
      response.on('close', () => clearInterval(drip))
    }),
    1,
    /^getRestoreSession failed: no answer within 2 s$/m,
  ],
  [
    'another protocol',
    on('getRestoreSession', (_, response) => {
      response.writeHead(101, { connection: 'upgrade', upgrade: 'h2c' }).end()
    }),
    1,
    /^getRestoreSession failed: the server changes to another protocol$/m,
  ],
  [
    'what is not HTTP',
    on('getRestoreSession', (_, response) => void response.socket?.end('SSH-2.0-OpenSSH\r\n')),
    1,
    /^getRestoreSession failed: the answer is not HTTP \(HPE_\w+\)$/m,
  ],
]

function respelled(body: unknown): object {
  const { results, ...rest } = body as Record<string, unknown>
  return { ...rest, Results: results }
}

function withFirst(body: unknown, change: object): object {
  const page = body as { results: object[] }
  return { ...page, results: page.results.map((one, index) => (index === 0 ? { ...one, ...change } : one)) }
}

const check = (url: string, run = callCommand) =>
  run(['check', new URL(url).origin, '--timeout', '2s'], { env: account })

async function expectSeen([, misbehave, code, ...seen]: Row, run = callCommand) {
  await using server = await badServer(misbehave)
  const { stdout, ...ended } = await check(server.url, run)
  for (const line of seen) expect(stdout).toMatch(line)
  expect(ended).toEqual({ code, stderr: '' })
  expect(stdout.toLowerCase()).not.toContain('canary')
  // Nothing but line ends may steer a terminal.
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  // A connection that stays would keep the command from its end.
  await vi.waitUntil(() => server.open.size === 0, 5_000)
}

test.for(table)('check sees: %s', { concurrent: false }, (row) => expectSeen(row))

test.for(['nothing', 'silence'])('the started command sees: %s', (name) => {
  const row = table.find(([one]) => one === name)
  if (!row) throw new Error(`There is no row "${name}".`)
  return expectSeen(row, runToEnd)
})

test.for([
  ['the call', callCommand],
  ['the process', runToEnd],
] as const)('who cannot be reached is not checked by %s', async ([, run]) => {
  await using server = await serveRaw(() => {})
  const { url } = server
  await server[Symbol.asyncDispose]()
  await expect(check(url, run)).resolves.toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/ECONNREFUSED.*Is the address right/),
  })
})

test('a server that hangs up at once fails, and everything that could not be called is named', async () => {
  await using server = await serveRaw((socket) => socket.on('data', () => socket.destroy()))
  const { code, stdout } = await check(server.url)
  expect(code).toBe(1)
  expect(stdout).toMatch(/^createToken failed: the connection was closed before the answer was whole/m)
  expect(stdout).toMatch(/^Not called: .*listOneDrives/m)
  connect(server.port).destroy()
})
