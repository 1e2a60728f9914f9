import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { createWatch } from '../../src/small-changes/test-watch.ts'

const quick = { id: 'quick', moduleId: '/repo/test/quick.test.ts', type: 'module' } as unknown as TestModule
const slow = { id: 'slow', moduleId: '/repo/test/slow.test.ts', type: 'module' } as unknown as TestModule
const request = {
  folder: '/repo',
  temporary: '/tmp',
  projects: [],
  excluded: [],
  times: { quick: 1_000, slow: 60_000 },
}

let watch: Reporter
const onStuck = vi.fn<(files: string[]) => void>()
beforeEach(() => {
  vi.useFakeTimers()
  onStuck.mockReset()
  watch = createWatch(request, onStuck)
})
afterEach(() => void vi.useRealTimers())

test('a file that tells nothing is stuck twenty seconds after three times its time', () => {
  watch.onTestModuleQueued?.(quick)
  watch.onTestModuleQueued?.(slow)
  vi.advanceTimersByTime(23_000)
  expect(onStuck).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(onStuck).toHaveBeenCalledWith(['test/quick.test.ts'])
})

test('what another file tells does not help it', () => {
  watch.onTestModuleQueued?.(quick)
  watch.onTestModuleQueued?.(slow)
  for (let second = 0; second < 25; second += 1) {
    watch.onTestCaseResult?.({ module: slow } as TestCase)
    vi.advanceTimersByTime(1_000)
  }
  expect(onStuck).toHaveBeenCalledWith(['test/quick.test.ts'])
})

test('each test and each hook that ends begins it anew', () => {
  watch.onTestModuleQueued?.(quick)
  for (let turn = 0; turn < 10; turn += 1) {
    vi.advanceTimersByTime(15_000)
    watch.onTestCaseResult?.({ module: quick } as TestCase)
    vi.advanceTimersByTime(15_000)
    watch.onHookEnd?.({ name: 'afterEach', entity: { type: 'test', module: quick } as TestCase })
  }
  expect(onStuck).not.toHaveBeenCalled()
})

test('a file that has ended is never stuck, though something of it is told afterwards', () => {
  watch.onTestModuleQueued?.(quick)
  watch.onTestModuleEnd?.(quick)
  watch.onHookEnd?.({ name: 'afterAll', entity: quick })
  vi.advanceTimersByTime(100_000)
  expect(onStuck).not.toHaveBeenCalled()
})

test('a file that a failure elsewhere has cut short is never stuck', () => {
  watch.onTestModuleQueued?.(quick)
  watch.onTestRunStart?.([])
  vi.advanceTimersByTime(100_000)
  expect(onStuck).not.toHaveBeenCalled()
})
