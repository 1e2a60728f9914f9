import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enums, restoreOneDrivesExamples, startRestoreSessionExamples } from '../src/generated/contract.ts'
import { answer, failureOf, type Step, scripted, sessionId, socketError } from './scripted.ts'

const body = restoreOneDrivesExamples['on-premises-keep']
const explore = startRestoreSessionExamples['explore-onedrives']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets time pass until the promise settles. */
async function patiently<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  await vi.runAllTimersAsync()
  return promise
}

const troubles: [name: string, trouble: () => Step, reads: number, changes: number][] = [
  ['the connection is refused', () => socketError('ECONNREFUSED'), 4, 4],
  ['the name is not known just now', () => socketError('EAI_AGAIN'), 4, 4],
  ['the name is not known', () => socketError('ENOTFOUND'), 4, 4],
  ['429 with Retry-After', () => answer(429, {}, { 'retry-after': '1' }), 4, 1],
  ['503 with Retry-After', () => answer(503, {}, { 'retry-after': '1' }), 4, 1],
  ['503 that asks for an hour', () => answer(503, {}, { 'retry-after': '3600' }), 1, 1],
  ['429 without Retry-After', () => answer(429), 4, 1],
  ['503 without Retry-After', () => answer(503), 4, 1],
  ['500', () => answer(500), 4, 1],
  ['the connection is lost', () => socketError('ECONNRESET'), 4, 1],
  ['the certificate is not trusted', () => socketError('CERT_HAS_EXPIRED'), 4, 1],
  ['400', () => answer(400), 1, 1],
  ['404', () => answer(404), 1, 1],
  ['307', () => answer(307, undefined, { location: 'https://other.example.com/' }), 1, 1],
]

test.for(troubles)('after %s', async ([, trouble, reads, changes]) => {
  const made = () => scripted(Array.from({ length: 9 }, trouble))
  const [read, restore, start] = [made(), made(), made()]
  await failureOf(patiently(read.client.getRestoreSession(sessionId)))
  await failureOf(patiently(restore.client.restoreOneDrives(sessionId, body)))
  await failureOf(patiently(start.client.startRestoreSession(sessionId, explore)))
  expect([read, restore, start].map(({ sent }) => sent.length)).toEqual([reads, changes, changes])
})

test.for(Object.values(enums.DocumentAction))(
  'a restore with %s is not repeated when its answer is lost, however harmless the word sounds',
  async (DocumentAction) => {
    const options = { ...body.restoreToOriginalLocation, DocumentAction }
    const { client, sent } = scripted([socketError('ECONNRESET'), answer(200)])
    const restore = client.restoreOneDrives(sessionId, { restoreToOriginalLocation: options })
    expect(await failureOf(patiently(restore))).toMatchObject({ outcome: 'unknown' })
    expect(sent).toHaveLength(1)
  },
)

test('a repeated restore carries the same body', async () => {
  const { client, sent } = scripted([socketError('ECONNREFUSED'), answer(200)])
  await patiently(client.restoreOneDrives(sessionId, body))
  expect(sent.map((request) => request.body)).toEqual([JSON.stringify(body), JSON.stringify(body)])
})

test('a read that breaks off is read again', async () => {
  const broken = () =>
    new Response(new ReadableStream({ start: (stream) => stream.error(new Error('gone')) }))
  const { client, sent } = scripted([broken(), answer(200, [])])
  expect(await patiently(client.listOrganizations())).toEqual([])
  expect(sent).toHaveLength(2)
})

const today = Date.UTC(2026, 0, 31)

test.for([
  ['2', 2_000],
  ['60', 60_000],
  [new Date(today + 5_000).toUTCString(), 5_000],
  [new Date(0).toUTCString(), 0],
] as const)('Retry-After %s is kept', async ([value, ms]) => {
  vi.setSystemTime(today)
  const { client, sent } = scripted([answer(503, {}, { 'retry-after': value }), answer(200, [])])
  const call = client.listOrganizations()
  await vi.advanceTimersByTimeAsync(Math.max(ms - 1, 0))
  expect(sent).toHaveLength(ms === 0 ? 2 : 1)
  await vi.advanceTimersByTimeAsync(1)
  expect(sent).toHaveLength(2)
  await call
})

test('an abort while it waits for the next attempt leaves why the last one was not sent', async () => {
  const stop = new AbortController()
  const { client, sent } = scripted([socketError('ECONNREFUSED')])
  const call = failureOf(client.restoreOneDrives(sessionId, body, { signal: stop.signal }))
  await vi.advanceTimersByTimeAsync(0)
  stop.abort()
  expect(await call).toMatchObject({ outcome: 'not-sent', cause: { code: 'ECONNREFUSED' } })
  expect(sent).toHaveLength(1)
})

test('an abort ends the waiting for the next attempt, and the last failure is told', async () => {
  const stop = new AbortController()
  const { client, sent } = scripted([answer(503, {}, { 'retry-after': '30' })])
  const call = failureOf(client.listOrganizations({ signal: stop.signal }))
  await vi.advanceTimersByTimeAsync(10)
  stop.abort()
  expect(await call).toMatchObject({ status: 503 })
  expect(sent).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

// Two dates are obsolete forms of RFC 9110, 5.6.7, which nobody may send any more.
test.for([
  '',
  'soon 1',
  '-5',
  '1.5',
  '+1',
  '0x1',
  '1e0',
  '5, 6',
  'Invalid Date',
  '2026-01-31',
  'Sunday, 01-Jan-70 00:00:00 GMT',
  'Thu Jan  1 00:00:00 1970',
  'Fri, 01 Jan 1970 00:00:00 GMT',
])('Retry-After %j says nothing', async (value) => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  const { client, sent } = scripted([answer(503, {}, { 'retry-after': value }), answer(200, [])])
  const call = client.listOrganizations()
  await vi.advanceTimersByTimeAsync(299)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(sent).toHaveLength(2)
  await call
  vi.restoreAllMocks()
})

test.for([
  ['7', 7_000],
  ['soon 1', undefined],
  [undefined, undefined],
] as const)('a refusal with Retry-After %s says how long to wait: %s ms', async ([value, retryAfterMs]) => {
  const headers: Record<string, string> = value ? { 'retry-after': value } : {}
  const { client } = scripted([answer(429, { message: 'Too many.' }, headers)])
  const error = await failureOf(client.restoreOneDrives(sessionId, body))
  expect(error).toMatchObject({ outcome: 'rejected', status: 429, serverMessage: 'Too many.' })
  expect(error).toHaveProperty('retryAfterMs', retryAfterMs)
})
