import type { Reporter, TestModule } from 'vitest/node'
import { fileOf } from './test-report.ts'
import type { Request } from './tests.ts'

/** A test file may keep quiet for so many times as long as all of it takes without a change, and for this long besides. */
const quietFactor = 3
const besidesMs = 20_000
/** What a file takes at most that nothing is known of. */
const longestMs = 200_000

const everyMs = 500

/** Hears what test files tell, and calls back with those that have told nothing for too long. */
export function createWatch({ folder, times }: Request, onStuck: (files: string[]) => void): Reporter {
  /** By the ids of the files that run. */
  const quiet = new Map<string, { module: TestModule; ms: number }>()
  const begin = (module: TestModule) => void quiet.set(module.id, { module, ms: 0 })
  // Something of a file can be told after its end.
  const hear = (module: TestModule) => quiet.has(module.id) && begin(module)
  // Counted in steps: where this process itself comes to nothing, the steps come late as well.
  setInterval(() => {
    for (const one of quiet.values()) one.ms += everyMs
    const stuck = [...quiet].filter(([id, { ms }]) => ms > besidesMs + quietFactor * (times[id] ?? longestMs))
    if (stuck.length > 0) onStuck(stuck.map(([, { module }]) => fileOf(module.moduleId, folder)))
  }, everyMs)
  return {
    // After a failure the others are not told to have ended.
    onTestRunStart: () => quiet.clear(),
    onTestModuleQueued: begin,
    onTestModuleCollected: (module) => void hear(module),
    onHookEnd: ({ entity }) => void hear(entity.type === 'module' ? entity : entity.module),
    onTestCaseResult: ({ module }) => void hear(module),
    onTestModuleEnd: ({ id }) => void quiet.delete(id),
  }
}
