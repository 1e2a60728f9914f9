import { once } from 'node:events'
import {
  BaseSequencer,
  createVitest,
  type Reporter,
  type TestModule,
  type TestSpecification,
} from 'vitest/node'
import { fileOf, readReport } from './test-report.ts'
import type { News, Request } from './tests.ts'

/** A process for one run of tests, so that nothing that a change has loaded is left for the next change. */
const [request] = (await once(process, 'message')) as [Request]
// Whoever started this is gone, and so is everything below.
process.on('disconnect', () => (process.platform === 'win32' ? process.exit(1) : process.kill(0, 'SIGKILL')))

/** While these run, nothing need be heard for so many times as long as they take without a change. */
const quietFactor = 3
const leastLimitMs = 30_000
/** What is not known to be shorter. */
const longestMs = 200_000

const running = new Map<string, TestModule>()

class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}

const teller: Reporter = {
  onTestModuleQueued(module) {
    running.set(module.id, module)
    tell()
  },
  onTestModuleCollected: tell,
  onTestCaseResult: tell,
  onHookEnd: tell,
  onTestModuleEnd(module) {
    running.delete(module.id)
    tell()
  },
}

const vitest = await createVitest(
  {
    root: request.folder,
    project: request.projects,
    watch: false,
    bail: request.changed ? 1 : 0,
    reporters: [teller],
    sequence: { sequencer: AsGiven },
    // These three keep it from writing to the installed packages, which are not in the copy.
    fsModuleCache: false,
    configLoader: 'native',
  },
  { cacheDir: `${request.temporary}/vite` },
)
const report = await readReport(vitest, request)
await new Promise((resolve) => process.send?.(report, resolve))
await vitest.close()
process.exit()

function tell(): void {
  const longest = Math.max(0, ...[...running.keys()].map((id) => request.times[id] ?? longestMs))
  const limitMs = leastLimitMs + quietFactor * longest
  const files = [...running.values()].map(({ moduleId }) => fileOf(moduleId, request))
  process.send?.({ running: files, limitMs } satisfies News)
}
