import type { Programs } from './programs.ts'
import { type Answer, type Step, timeLimit } from './steps.ts'
import { type Failure, runTests, type TestRun } from './tests.ts'

/** Runs the tests of some projects. What it is asked without a change tells it how long they take. */
export function createTestStep(
  projects: string[],
  excluded: string[],
  temporary: string,
  programs: Programs,
): Step {
  let times: Record<string, number> = {}
  return {
    name: `tests of ${projects.join(', ')}${excluded.map((glob) => ` without ${glob}`).join('')}`,
    onlyReads: false,
    async ask(folder, changed) {
      const asked = { folder, temporary, projects, excluded, times, ...(changed && { changed }) }
      const run = await runTests(programs, asked)
      if (!changed && 'report' in run) times = run.report.times
      return answerOf(run)
    },
  }
}

function answerOf(run: TestRun): Answer {
  if ('stuck' in run) return { faults: [`${timeLimit} in ${run.stuck.join(', ')}`], unsteady: [] }
  if ('died' in run) return { faults: [`the end of the tests' process (${run.died})`], unsteady: [] }
  const { failures, unsteady } = run.report
  return { faults: failures.map(nameOf), unsteady: unsteady.map(nameOf) }
}

function nameOf({ file, what }: Failure): string {
  return file ? `${file} ${what}` : `an error outside of the tests ${what}`
}
