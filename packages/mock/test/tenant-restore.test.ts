import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runModule } from '@onedrive-restore/testing/run-module'
import { expect, test } from 'vitest'
import { type Mock, startMock } from '../src/index.ts'
import { bodyOf, call, driveIds, restoreOf } from './api.ts'

async function events(mock: Mock) {
  const { results } = await bodyOf(call(mock, 'listRestoreEvents', { query: '?limit=1000' }))
  return results.map((event: Record<string, string>) => [event.status, event.title, event.message])
}

test('events come while the restore runs, and the answer when it is over', async () => {
  await using mock = await startMock({ restoreTime: 3_000 })
  const start = performance.now()
  const restore = call(mock, 'restoreOneDrives', { body: restoreOf(['a', 'b', 'c']) })
  let seen = await events(mock)
  while (seen.length < 3) {
    await sleep(20)
    seen = await events(mock)
  }
  const [, first, second, ...later] = seen
  expect(first).toEqual(['Success', 'Drive Owner of a is restored.', expect.any(String)])
  expect(second[0]).toBe('Running')
  expect(later).toEqual([])
  expect((await restore).status).toBe(200)
  expect(performance.now() - start).toBeGreaterThan(2_950)
  expect((await events(mock)).map(([status]: string[]) => status)).toEqual(Array(4).fill('Success'))
})

test('pages of events join without a gap over several restores', async () => {
  await using mock = await startMock()
  for (const part of ['a', 'b', 'c'])
    await call(mock, 'restoreOneDrives', { body: restoreOf([`${part}1`, `${part}2`]) })
  const orders: number[] = []
  for (const offset of [0, 3, 6]) {
    const page = await bodyOf(call(mock, 'listRestoreEvents', { query: `?offset=${offset}&limit=3` }))
    orders.push(...page.results.map(({ order }: { order: number }) => order))
  }
  expect(orders).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('a drive that cannot be resolved stops the restore, unless it may be skipped', async () => {
  await using mock = await startMock({ drives: 3, unresolved: 1 })
  const ids = await driveIds(mock, 3)
  const refused = await call(mock, 'restoreOneDrives', { body: restoreOf(ids) })
  expect(refused.status).toBe(500)
  expect((await bodyOf(refused)).message).toBe('Failed to find users for tenant account')
  expect((await events(mock)).map(([status]: string[]) => status)).toEqual(['Success', 'Failed'])
  const done = await call(mock, 'restoreOneDrives', { body: restoreOf(ids, { SkipUnresolved: true }) })
  expect(done.status).toBe(200)
  expect((await events(mock)).slice(2).map(([status]: string[]) => status)).toEqual([
    'Warning',
    'Success',
    'Success',
  ])
})

test.for([
  ['all', 'overwrite', 'exist: overwrite'],
  ['last', 'keep', 'exist: keep, and restored beside each as RESTORED-<name>'],
])('versions %s and action %s leave their trace', async ([DocumentVersion, DocumentAction, trace]) => {
  await using mock = await startMock()
  await call(mock, 'restoreOneDrives', { body: restoreOf(['a'], { DocumentVersion, DocumentAction }) })
  const [, [, , message]] = await events(mock)
  expect(message).toContain(`versions: ${DocumentVersion}`)
  expect(message).toContain(trace)
})

test.for([
  ['the on-premises pair', {}, true],
  ['both pairs', { OfficeUsername: 'jsmith', OfficePassword: 'canary-of-a-password' }, false],
] as const)('%s: whether it fits the organization stands in the events', async ([, pair, isTold]) => {
  await using mock = await startMock()
  const response = await call(mock, 'restoreOneDrives', { body: restoreOf(['a'], pair) })
  expect(response.status).toBe(200)
  const [, [, , message]] = await events(mock)
  expect(message.includes('not that of an Office 365 organization')).toBe(isTold)
})

test('a drive that fails shows in the events and the statistics, and not in the status', async () => {
  await using mock = await startMock({ failing: ['b'], statistics: true })
  const response = await call(mock, 'restoreOneDrives', { body: restoreOf(['a', 'b']) })
  expect(response.status).toBe(200)
  const { status, details } = await bodyOf(response)
  expect(status).toBe('Warning')
  expect(details.map((detail: { status: string }) => detail.status)).toEqual(['Success', 'Failed'])
  expect((await events(mock)).map(([state]: string[]) => state)).toEqual(['Success', 'Success', 'Failed'])
  const session = await bodyOf(call(mock, 'getRestoreSession'))
  expect(session).toMatchObject({ result: 'Warning', details: '2 items processed (1 succeeded)' })
})

test('stopping the session ends a restore at once', async () => {
  await using mock = await startMock({ restoreTime: 30_000 })
  const restore = call(mock, 'restoreOneDrives', { body: restoreOf(['a', 'b']) })
  await sleep(200)
  await call(mock, 'stopRestoreSession', { body: { stop: null } })
  const response = await restore
  expect(response.status).toBe(500)
  expect((await bodyOf(response)).message).toMatch(/was stopped/)
})

test('a process ends with its mock, in the middle of a restore that would take a day', async () => {
  const source = `
    import { startMock } from '@onedrive-restore/mock'
    import { call, restoreOf } from './test/api.ts'

    const mock = await startMock({ restoreTime: 86_400_000 })
    const restore = call(mock, 'restoreOneDrives', { body: restoreOf(['a']) }).catch(() => 'cut off')
    const began = async () => (await (await call(mock, 'listRestoreEvents')).json()).results.length > 1
    while (!(await began())) await new Promise((resolve) => setTimeout(resolve, 20))
    await mock.close()
    console.log(await restore)`
  const packageFolder = fileURLToPath(new URL('..', import.meta.url))
  expect(await runModule(packageFolder, source)).toEqual({ stdout: 'cut off\n', stderr: '', code: 0 })
})
