import { once } from 'node:events'
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node'
import { readReport } from './test-report.ts'
import { createWatch } from './test-watch.ts'
import type { Request } from './tests.ts'

/** A process for one run of tests, so that nothing that a change has loaded is left for the next change. */
const [request] = (await once(process, 'message')) as [Request]
// Whoever started this is gone, and so is everything below.
process.on('disconnect', () => (process.platform === 'win32' ? process.exit(1) : process.kill(0, 'SIGKILL')))

class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}

const vitest = await createVitest(
  {
    root: request.folder,
    project: request.projects,
    watch: false,
    bail: request.changed ? 1 : 0,
    reporters: [createWatch(request, (stuck) => process.send?.({ stuck }))],
    sequence: { sequencer: AsGiven },
    // These three keep it from writing to the installed packages, which are not in the copy.
    fsModuleCache: false,
    configLoader: 'native',
  },
  { cacheDir: `${request.temporary}/vite` },
)
setInterval(() => process.send?.('alive'), 1000)
const report = await readReport(vitest, request)
await new Promise((resolve) => process.send?.(report, resolve))
await vitest.close()
process.exit()
