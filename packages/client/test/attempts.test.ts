import fc from '@onedrive-restore/testing/fast-check'
import { freePort } from '@onedrive-restore/testing/free-port'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  type AroundAttempt,
  createRestoreClient,
  isRestoreError,
  operations,
  RejectedError,
  type RestoreClient,
  startRestoreSessionExamples,
} from '../src/index.ts'
import { body, failureOf, sessionId } from './restore-sample.ts'
import { type Deed, startUnsteadyServer } from './unsteady-server.ts'

beforeAll(() => {
  // No pauses between attempts.
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterAll(() => {
  vi.restoreAllMocks()
})

const refuse: Deed = { does: 'refuse' }
const answer = (head: string, works: boolean, text = ''): Deed => ({
  does: 'answer',
  head: `${head}\r\nContent-Length: ${text.length}`,
  body: text,
  works,
})

/** Makes a call against a server that does one thing after the other, and says what came of it on both sides. */
async function callAgainst(
  script: readonly Deed[],
  call: (client: RestoreClient) => Promise<unknown>,
  port?: number,
) {
  await using server = await startUnsteadyServer(port ?? (await freePort()))
  const around: AroundAttempt = async ({ attempt }, send) => {
    await server.expect(script[Math.min(attempt, script.length) - 1] ?? refuse)
    await send()
  }
  const token = (refused?: string) => (refused ? 'second-token' : 'first-token')
  const limits = { wait: 60, body: 60 }
  const client = createRestoreClient({ baseUrl: server.url, token, around, limits })
  const [result] = await Promise.allSettled([call(client)])
  const error = result?.status === 'rejected' ? result.reason : undefined
  return {
    error,
    outcome: error ? error.outcome : 'succeeded',
    requests: server.requests,
    works: server.works,
  }
}

const shortly = { limits: { wait: 60 } }
const restore = (client: RestoreClient) => client.restoreOneDrives(sessionId, body, shortly)
const patientRestore = (client: RestoreClient) => client.restoreOneDrives(sessionId, body)

const varnish = answer('503 Backend fetch failed\r\nRetry-After: 0', true)

test.for<[name: string, script: Deed[], outcome: string, requests: number, works: number]>([
  ['a 503 with Retry-After, while the backend works on', [varnish], 'unknown', 1, 1],
  ['a 503 with Retry-After, and nobody there any more', [varnish, refuse], 'unknown', 1, 1],
  ['a 429 with Retry-After', [answer('429 Slow Down\r\nRetry-After: 0', false)], 'rejected', 1, 0],
  ['a 502', [answer('502 Bad Gateway', true)], 'unknown', 1, 1],
  ['a 202', [answer('202 Accepted', true)], 'unknown', 1, 1],
  ['nobody there', [refuse], 'not-sent', 0, 0],
  ['nobody there, and then a 503', [refuse, varnish], 'unknown', 1, 1],
  ['nobody there, and then a lost answer', [refuse, { does: 'close', works: true }], 'unknown', 1, 1],
  ['nobody there, and then a server', [refuse, refuse, answer('200 OK', true)], 'succeeded', 1, 1],
  ['a 401, and nobody there any more', [answer('401 No', false), refuse], 'rejected', 1, 0],
  ['a 401, and then a server', [answer('401 No', false), answer('200 OK', true)], 'succeeded', 2, 1],
  ['a 401, and then a 503', [answer('401 No', false), varnish], 'unknown', 2, 1],
  ['two 401', [answer('401 No', false)], 'rejected', 2, 0],
  ['silence', [{ does: 'hang', works: true }], 'unknown', 1, 1],
  [
    'a body that never comes',
    [{ ...answer('200 OK', true), body: '', head: '200 OK\r\nContent-Length: 9' } as Deed],
    'succeeded',
    1,
    1,
  ],
  [
    'another protocol',
    [answer('101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade', true)],
    'unknown',
    1,
    1,
  ],
])('a bulk restore that meets %s', async ([, script, outcome, requests, works]) => {
  const isSilent = script.some(({ does }) => does === 'hang')
  const call = isSilent ? restore : patientRestore
  expect(await callAgainst(script, call)).toMatchObject({ outcome, requests, works })
})

test('the refusal that counts is the one that reached the server, and says why it was not followed', async () => {
  const { error } = await callAgainst([answer('401 No', false), refuse], patientRestore)
  expect(error).toMatchObject({ status: 401, operation: 'restoreOneDrives' })
})

test('how long a server asks to wait is told, also when it is much', async () => {
  const { error } = await callAgainst([answer('429 Slow Down\r\nRetry-After: 7200', false)], patientRestore)
  expect(error).toMatchObject({ status: 429, retryAfterMs: 7_200_000 })
})

const documented = [200, 201, 400, 401, 404, 500]
const others = [202, 203, 204, 301, 307, 403, 408, 409, 423, 429, 501, 502, 503, 504, 520, 599]
const isRefusal = (status: number) => status >= 300 && status < 500

/** Deeds that are true to HTTP: who refuses has not worked, who says that it is done has, and the rest is open. */
const anyAnswer = fc
  .record({
    status: fc.constantFrom(...documented, ...others),
    works: fc.boolean(),
    retryAfter: fc.constantFrom(
      '',
      'Retry-After: 0',
      'Retry-After: soon 1',
      'Retry-After: -5',
      `Retry-After: ${new Date(0).toUTCString()}`,
    ),
    text: fc.constantFrom('', '{}', '[]', '{"message":"no"}', '<html>', '{"id":"a"}'),
    length: fc.constantFrom(0, 5),
  })
  .map(({ status, works, retryAfter, text, length }): Deed => {
    const lines = [
      `${status} Odd`,
      `Content-Length: ${text.length + length}`,
      ...(retryAfter ? [retryAfter] : []),
    ]
    const done = isRefusal(status) ? false : status < 300 && status !== 202 ? true : works
    return { does: 'answer', head: lines.join('\r\n'), body: text, works: done }
  })
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Deed>(refuse) },
  { weight: 1, arbitrary: fc.constant<Deed>({ does: 'reset' }) },
  { weight: 1, arbitrary: fc.boolean().map((works): Deed => ({ does: 'close', works })) },
  { weight: 1, arbitrary: fc.boolean().map((works): Deed => ({ does: 'hang', works })) },
  { weight: 6, arbitrary: anyAnswer },
)

const request = {
  headers: { 'Content-Type': 'application/json' },
  method: 'POST',
  body: JSON.stringify(body),
}
const calls: Record<string, (client: RestoreClient) => Promise<unknown>> = {
  restoreOneDrives: restore,
  startRestoreSession: (client) =>
    client.startRestoreSession(sessionId, startRestoreSessionExamples['explore-onedrives'], shortly),
  stopRestoreSession: (client) => client.stopRestoreSession(sessionId, shortly),
  'fetch of restoreOneDrives': async (client) => {
    const path = operations.restoreOneDrives.path.replace('{restoreSessionId}', sessionId)
    const call = { operation: 'restoreOneDrives', method: 'POST', url: client.baseUrl + path } as const
    const { ok, status } = await client.fetch(call.url, { ...request, signal: AbortSignal.timeout(60) })
    if (!ok)
      throw new RejectedError({
        call,
        status,
        reason: `${status}`,
        body: undefined,
        serverMessage: undefined,
        retryAfterMs: undefined,
      })
  },
}

// What these tests wait for are limits: they wait together. Each has one port, because a port on which nobody listens for
// a while may be given to another.
test.concurrent.for(Object.entries(calls))(
  'whatever a server does, %s is not done twice, and what is said of it is so',
  async ([, call]) => {
    const script = fc.array(anyDeed, { minLength: 1, maxLength: 5 })
    const port = await freePort()
    await fc.assert(
      fc.asyncProperty(script, async (deeds) => {
        const { error, outcome, requests, works } = await callAgainst(deeds, call, port)
        expect(error === undefined || isRestoreError(error), `${error}`).toBe(true)
        expect(works).toBeLessThanOrEqual(1)
        if (outcome === 'not-sent') expect(requests).toBe(0)
        if (outcome === 'rejected' && error.status < 500) expect(works).toBe(0)
        if (!error) expect(works).toBe(1)
      }),
      { numRuns: 40 },
    )
  },
)

test.concurrent('whatever a server does, a read that was not sent reached nobody', async () => {
  const script = fc.array(anyDeed, { minLength: 1, maxLength: 5 })
  const port = await freePort()
  const read = (client: RestoreClient) => client.listOrganizations()
  await fc.assert(
    fc.asyncProperty(script, async (deeds) => {
      const { error, outcome, requests } = await callAgainst(deeds, read, port)
      expect(error === undefined || isRestoreError(error), `${error}`).toBe(true)
      if (outcome === 'not-sent') expect(requests).toBe(0)
      expect(requests).toBeLessThanOrEqual(5)
    }),
    { numRuns: 40 },
  )
})

test.for([
  [0, 1],
  [2, 3],
  [undefined, 4],
] as const)('with maxRetries %s a read is attempted %d times', async ([maxRetries, attempts]) => {
  await using server = await startUnsteadyServer(await freePort())
  await server.expect(answer('500 Odd', false))
  const client = createRestoreClient({ baseUrl: server.url, token: 'any-token', maxRetries })
  expect(await failureOf(client.listOrganizations())).toMatchObject({ status: 500 })
  expect(server.requests).toBe(attempts)
})
