import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startMock } from '../src/index.ts'
import { call, restoreOf } from './api.ts'

test('answers are held back for a time within the range', async () => {
  await using mock = await startMock({ latency: [150, 300] })
  for (let count = 0; count < 4; count++) {
    const start = performance.now()
    await call(mock, 'listOrganizations')
    expect(performance.now() - start).toBeGreaterThanOrEqual(149)
  }
  const held = mock.requests().map(({ duration = 0 }) => duration)
  expect(new Set(held).size).toBeGreaterThan(1)
})

test('a mock that is closed does not wait for a restore', async () => {
  const mock = await startMock({ restoreTime: 60_000 })
  const open = call(mock, 'restoreOneDrives', { body: restoreOf(['a']) })
  const lost = expect(open).rejects.toThrow()
  while (!mock.requests()[0]?.executed) await sleep(20)
  const start = performance.now()
  await mock.close()
  await lost
  expect(performance.now() - start).toBeLessThan(1_000)
})
