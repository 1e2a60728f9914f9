import { startMock } from '@onedrive-restore/mock'
import { expect, test } from 'vitest'
import { begin, drivesUpTo, ended, executedBy, runOf, testBoth, testConsole } from './tested-console.ts'

test('a token that ends in the middle of a run is renewed, and every drive is sent once', async () => {
  await using both = await testBoth({ tokenLifetime: 700, restoreTime: 500 })
  const { api } = await both.tested.signIn()
  const view = await ended(api, await begin(api, runOf(drivesUpTo(4))))
  expect(view).toMatchObject({ standing: { restored: 4 }, carrying: { over: { why: 'nothing-left' } } })
  expect(executedBy(both.mock).flat()).toEqual(['drive-0', 'drive-1', 'drive-2', 'drive-3'])
  expect(both.mock.requests().filter(({ operation }) => operation === 'createToken').length).toBeGreaterThan(
    1,
  )
})

test('somebody who signs out leaves his run to go on', async () => {
  await using both = await testBoth({ restoreTime: 300 })
  const { api } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(3)))
  await api['sign-out'].$post()
  const again = await both.tested.signIn()
  expect(await ended(again.api, id)).toMatchObject({ standing: { restored: 3 } })
})

test('a session that was stopped ends a run in words, and nothing of it is lost', async () => {
  await using both = await testBoth({ restoreTime: 300 })
  const { api } = await both.tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(3)))
  await both.mock.waitFor('restoreOneDrives')
  both.mock.scenario = 'session-expired'
  const view = await ended(api, id)
  expect(view).toMatchObject({
    carrying: { over: { why: 'session-ended' } },
    counts: { planned: { drives: 2 } },
  })
})

test('a server that is lost in the middle of a run is an unknown batch, and the rest is not done', async () => {
  const mock = await startMock({ restoreTime: 2_000 })
  await using tested = await testConsole(mock.url)
  const { api } = await tested.signIn()
  const id = await begin(api, runOf(drivesUpTo(3)))
  await mock.waitFor('restoreOneDrives')
  await mock.close()
  expect(await ended(api, id)).toMatchObject({
    carrying: { over: { why: 'unknown' } },
    standing: { unknown: 1, notDone: 0, toCome: 2 },
  })
})

test('after a failure of the server drives may have been restored, and it says so until a person has looked', async () => {
  await using both = await testBoth()
  const { api } = await both.tested.signIn()
  both.mock.answer('restoreOneDrives', { scenario: 'restore-failed' }, { times: 1 })
  const id = await begin(api, runOf(drivesUpTo(2)))
  const view = await ended(api, id)
  expect(view).toMatchObject({
    needPerson: 1,
    standing: { unknown: 1, notDone: 0, toCome: 1 },
    carrying: { over: { why: 'failed' } },
  })
})

test('a console that ends while a run is carried out leaves a ledger that says what is unknown', async () => {
  await using mock = await startMock({ restoreTime: 3_000 })
  const tested = await testConsole(mock.url)
  const { api } = await tested.signIn()
  await begin(api, runOf(drivesUpTo(2)))
  await mock.waitFor('restoreOneDrives')
  const begun = performance.now()
  await tested[Symbol.asyncDispose]()
  expect(performance.now() - begun).toBeLessThan(2_000)
})
