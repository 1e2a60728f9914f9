import { expect, test } from 'vitest'
import { type AroundAttempt, operations, restoreOneDrivesExamples } from '../src/index.ts'
import { answer, failureOf, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']

test('is called around each attempt, and told what came of it', async () => {
  const seen: unknown[] = []
  const around: AroundAttempt = async (attempt, send) => {
    seen.push(attempt)
    seen.push(await send())
  }
  const { client } = scripted([socketError('ECONNREFUSED'), answer(404)], { around })
  await failureOf(client.getRestoreSession(sessionId))
  const { method, path } = operations.getRestoreSession
  const url = expect.stringContaining(sessionId)
  const common = { operation: 'getRestoreSession', method, path, url }
  expect(seen).toEqual([
    { ...common, attempt: 1 },
    { ...common, attempt: 1, status: undefined, outcome: 'not-sent', ms: expect.any(Number) },
    { ...common, attempt: 2 },
    { ...common, attempt: 2, status: 404, outcome: 'rejected', ms: expect.any(Number) },
  ])
})

test('can add headers, but not those of the client', async () => {
  const around: AroundAttempt = async ({ attempt }, send) => send({ 'X-Attempt': `${attempt}` })
  const headers = { 'x-key': 'of-the-gateway', 'x-attempt': '0' }
  const { client, sent } = scripted([answer(200)], { around, headers })
  await client.restoreOneDrives(sessionId, body)
  expect(sent[0]?.headers).toEqual({
    Accept: 'application/json',
    Authorization: 'Bearer first-token',
    'Content-Type': 'application/json',
    'x-key': 'of-the-gateway',
    'x-attempt': '1',
  })
  const thief: AroundAttempt = (_, send) => send({ authorization: 'Bearer other-token' })
  const robbed = scripted([], { around: thief })
  const error = await failureOf(robbed.client.restoreOneDrives(sessionId, body))
  expect(error).toMatchObject({ outcome: 'not-sent', cause: { name: 'TypeError' } })
  expect(robbed.sent).toEqual([])
})

const endings: [name: string, around: AroundAttempt][] = [
  ['sends twice', (_, send) => Promise.all([send(), send(), send()])],
  ['throws after it', async (_, send) => send().then(() => Promise.reject(new Error('the span is closed')))],
  [
    'throws before it is over',
    (_, send) => {
      send()
      throw new Error('the span is closed')
    },
  ],
  ['ends before it is over', (_, send) => void send()],
  ['never ends', async (_, send) => send().then(() => new Promise(() => {}))],
]

test.for(endings)('a function that %s changes nothing', async ([, around]) => {
  const { client, sent } = scripted([answer(200)], { around })
  expect(await client.restoreOneDrives(sessionId, body)).toMatchObject({ body: 'none' })
  expect(sent).toHaveLength(1)
})

test.for<[name: string, around: AroundAttempt]>([
  ['fails', () => Promise.reject(new Error('the quota is used up'))],
  [
    'throws',
    () => {
      throw new Error('the quota is used up')
    },
  ],
  ['does nothing', () => {}],
  ['never ends', () => new Promise(() => {})],
])('what it has not sent when it %s is not sent', async ([, around]) => {
  const { client, sent } = scripted([], { around })
  const error = await failureOf(client.restoreOneDrives(sessionId, body, { limits: { wait: 50 } }))
  expect(error).toMatchObject({ outcome: 'not-sent' })
  expect(sent).toEqual([])
})

test('an attempt that is over cannot be sent afterwards', async () => {
  let late: Promise<unknown> = Promise.resolve()
  const around: AroundAttempt = (_, send) => {
    late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => send())
  }
  const { client, sent } = scripted([], { around })
  expect(await failureOf(client.restoreOneDrives(sessionId, body))).toMatchObject({ outcome: 'not-sent' })
  expect((await failureOf(late)).message).toBe('the attempt is over')
  expect(sent).toEqual([])
})

test('no secret is shown to it, and the values of headers are secrets', async () => {
  const seen: unknown[] = []
  const around: AroundAttempt = async (attempt, send) => {
    seen.push(attempt, await send())
  }
  const leaky = ({ headers }: { headers: Record<string, string> }) =>
    Promise.reject(new Error(`could not send ${JSON.stringify(headers)}`))
  const { client } = scripted([leaky], { around, headers: { 'x-key': 'key-of-the-gateway' } })
  const error = await failureOf(client.restoreOneDrives(sessionId, body))
  const all = `${JSON.stringify(seen)} ${error.message} ${error.cause} ${error.stack}`
  for (const secret of [
    'key-of-the-gateway',
    'first-token',
    body.restoreToOriginalLocation.OnPremisesPassword,
  ])
    expect(all).not.toContain(secret)
})
