import { inspect } from 'node:util'
import { serve } from '@onedrive-restore/testing/scripted-server'
import { expect, test } from 'vitest'
import {
  type AttemptRecord,
  createRestoreClient,
  restoreOneDrivesExamples,
  type Transport,
  toCurl,
} from '../src/index.ts'
import { nodeTransport } from '../src/node.ts'
import { sessionId } from './restore-sample.ts'

// With characters that JSON, a form and a URL each spell differently.
const canary = 'canary "7" \\ & +/ü%'
const spellings = [
  canary,
  JSON.stringify(canary).slice(1, -1),
  `${new URLSearchParams({ p: canary })}`.slice(2),
  encodeURIComponent(canary),
  'canary',
]

const restore = structuredClone(restoreOneDrivesExamples['office-overwrite'].restoreToOriginalLocation)
const body = {
  restoreToOriginalLocation: {
    ...restore,
    OfficePassword: canary,
    OnPremisesUsername: 'a',
    OnPremisesPassword: canary,
  },
} as (typeof restoreOneDrivesExamples)['office-overwrite']
const explore = { explore: { datetime: '2019-04-12T10:54:40Z', type: 'veod', password: canary } } as never
const password = { grant_type: 'password', username: 'TECH\\admin', password: canary } as const
// A header carries ASCII only.
const accessToken = 'canary-token+/=='
const pair = { access_token: accessToken, refresh_token: canary, token_type: 'bearer', expires_in: 3600 }

/** Everything that can be seen of a value: printed, serialised, its stack, its causes, its hidden properties. */
function seenOf(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 4) return String(value)
  const hidden = Object.getOwnPropertyNames(value).map((key) => seenOf((value as never)[key], depth + 1))
  return [
    inspect(value, { depth: 9, showHidden: true }),
    JSON.stringify(value),
    String(value),
    ...hidden,
  ].join('\n')
}

const leaky: Transport = async (url, init) => {
  const cause = Object.assign(new Error(`the socket sent ${init.body}`), { request: init, config: { init } })
  throw Object.assign(new Error(`${init.headers.Authorization} to ${url}`, { cause }), { request: init })
}

const echo =
  (status: number, wrap: (text: string) => string): Transport =>
  async (_, { body = '', headers }) =>
    new Response(wrap(`${body} ${headers.Authorization}`), {
      status,
      headers: { location: `https://x.example.com/?${canary}` },
    })

const inMessage = (message: string) => JSON.stringify({ message, error: message })
const plain = (text: string) => text

const transports: [name: string, transport: Transport][] = [
  ['that fails and keeps the request in its error', leaky],
  ['that echoes the request in a 400', echo(400, inMessage)],
  ['that echoes the request in a 500', echo(500, inMessage)],
  ['that echoes the request in a 403', echo(403, inMessage)],
  ['that echoes the request as text', echo(400, plain)],
  ['that echoes the request in a 502', echo(502, plain)],
  ['that redirects', echo(307, plain)],
  ['that echoes the request in a 200', echo(200, plain)],
  [
    'that echoes a secret in statistics',
    async (_, { body }) => Response.json({ status: 'Failed', error: body }),
  ],
  [
    'that is refused',
    async (_, { body }) => Promise.reject(Object.assign(new Error(body), { code: 'ENOTFOUND' })),
  ],
]

test.for(transports)('no secret comes out of a client with a transport %s', async ([, transport]) => {
  const seen: unknown[] = []
  const log = (record: AttemptRecord) => seen.push(record)
  const baseUrl = 'https://backup.example.com:4443/v3'
  const token = () => accessToken
  const client = createRestoreClient({ baseUrl, token, transport, log, maxRetries: 0 })
  const keep = (promise: Promise<unknown>) =>
    promise.then(
      (value) => seen.push(value),
      (error) => seen.push(error),
    )
  const { signal } = new AbortController()
  await keep(client.restoreOneDrives(sessionId, body, { signal }))
  await keep(client.startRestoreSession(sessionId, explore))
  await keep(client.signIn(password))
  await keep(client.signIn({ grant_type: 'refresh_token', refresh_token: canary }))
  await keep(client.stopRestoreSession(sessionId))
  await keep(client.restoreOneDrives('..', body))
  await keep(client.restoreOneDrives(sessionId, body, { signal: AbortSignal.abort(new Error(canary)) }))
  seen.push(client, toCurl(baseUrl, 'createToken', { body: password }))
  expect(seen.length).toBeGreaterThan(12)
  const all = seen.map((value) => seenOf(value)).join('\n')
  for (const spelling of spellings) expect(all).not.toContain(spelling)
})

test('no secret comes out of a signed-in client, whether it works or fails', async () => {
  const seen: unknown[] = []
  let failing = false
  await using server = await serve(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    if (request.url?.endsWith('/Token')) return response.end(JSON.stringify(pair))
    if (!failing) return response.end('[]')
    response.writeHead(401).end(JSON.stringify({ message: `${text} ${request.headers.authorization}` }))
  })
  const transport = nodeTransport()
  const log = (record: AttemptRecord) => seen.push(record)
  const client = createRestoreClient({ baseUrl: server.url, transport, log })
  await client.signIn({ ...password })
  seen.push(await client.listOrganizations(), client)
  failing = true
  await client.restoreOneDrives(sessionId, body).catch((error) => seen.push(error))
  const all = seen.map((value) => seenOf(value)).join('\n')
  for (const spelling of spellings) expect(all).not.toContain(spelling)
})

test('the canary is found where it may be: the test can fail', () => {
  expect(seenOf(Object.assign(new Error('x'), { cause: { deep: [canary] } }))).toContain('canary')
})
