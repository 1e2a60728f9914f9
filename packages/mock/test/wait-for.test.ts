import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { bodyOf, call, restoreOf } from './api.ts'

const body = restoreOf(['a'])

test('it resolves when the request has arrived, before it is answered', async () => {
  await using mock = await startMock({ restoreTime: 60_000 })
  const waiting = mock.waitFor('restoreOneDrives')
  const restore = call(mock, 'restoreOneDrives', { body })
  const { status, operation, body: seen } = await waiting
  expect([status, operation]).toEqual([undefined, 'restoreOneDrives'])
  expect(seen).toMatchObject({ restoreToOriginalLocation: { OneDrives: [{ id: 'a' }] } })
  await call(mock, 'stopRestoreSession', { body: { stop: null } })
  expect((await restore).status).toBe(500)
})

test('a request that has arrived already counts once', async () => {
  await using mock = await startMock()
  await call(mock, 'listOneDrives', { query: '?limit=1' })
  await call(mock, 'listOrganizations')
  await call(mock, 'listOneDrives', { query: '?limit=2' })
  expect((await mock.waitFor('listOneDrives')).query).toEqual({ limit: '1' })
  expect((await mock.waitFor('listOneDrives')).query).toEqual({ limit: '2' })
  await expect(mock.waitFor('listOneDrives', { timeoutMs: 50 })).rejects.toThrow(
    'No listOneDrives has come within 50 ms; the mock has seen listOneDrives (2), listOrganizations (1).',
  )
  mock.reset()
  await expect(mock.waitFor('listOneDrives', { timeoutMs: 0 })).rejects.toThrow('has seen no request.')
})

test('several wait in line', async () => {
  await using mock = await startMock()
  const waiting = [mock.waitFor('listOneDrives'), mock.waitFor('listOneDrives')]
  await call(mock, 'listOneDrives', { query: '?limit=1' })
  await call(mock, 'listOneDrives', { query: '?limit=2' })
  expect((await Promise.all(waiting)).map(({ query }) => query.limit)).toEqual(['1', '2'])
})

test('closing the mock lets nobody wait', async () => {
  const mock = await startMock()
  const waiting = expect(mock.waitFor('listOneDrives', { timeoutMs: 60_000 })).rejects.toThrow(
    'The mock was closed, and no listOneDrives had come.',
  )
  await mock.close()
  await waiting
})

test.for([
  ['nope', {}, /^There is no operation "nope"; the contract has /],
  ['listOneDrives', { timeout: 1 }, 'waitFor takes no "timeout"; it takes timeoutMs.'],
  ['listOneDrives', { timeoutMs: Number.NaN }, /^timeoutMs is NaN; it must be a number of milliseconds/],
] as const)('waiting for %s with %j is refused', async ([id, options, sentence]) => {
  await using mock = await startMock()
  await expect(mock.waitFor(id as never, options as never)).rejects.toThrow(sentence)
})

test('another process waits through the control address', async () => {
  await using mock = await startMock()
  const wait = (options: object) =>
    fetch(new URL('/__mock/wait', mock.url), { method: 'POST', body: JSON.stringify(options) })
  const waiting = bodyOf(wait({ operation: 'restoreOneDrives' }))
  await sleep(100)
  await call(mock, 'restoreOneDrives', { body })
  expect(await waiting).toMatchObject({ operation: 'restoreOneDrives', bytes: JSON.stringify(body).length })
  const late = await wait({ operation: 'restoreOneDrives', timeoutMs: 20 })
  expect(late.status).toBe(400)
  expect((await bodyOf(late)).message).toMatch(/^No restoreOneDrives has come within 20 ms/)
})
