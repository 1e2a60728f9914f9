import { basename, join, matchesGlob, relative, sep } from 'node:path'
import type { TestModule, TestSpecification, Vitest } from 'vitest/node'
import type { Failure, Request, TestReport } from './tests.ts'

/**
 * Runs tests: all of them, or with a changed file until one fails. On a busy machine a test can fail for no reason, so one
 * that fails is run once more, and counts only when it fails again.
 */
export async function readReport(vitest: Vitest, request: Request): Promise<TestReport> {
  const { changed, excluded } = request
  const specs = (await vitest.globTestSpecifications()).filter(
    (spec) => !excluded.some((glob) => matches(spec, glob)),
  )
  const report: TestReport = { failures: [], unsteady: [], times: {} }
  let left = changed ? await inOrder(vitest, specs, { ...request, changed }) : specs
  while (left.length > 0 && (report.failures.length === 0 || !changed)) {
    const { failures, modules } = await run(vitest, left)
    report.times = { ...report.times, ...timesOf(modules) }
    for (const { failed, ...failure } of failures) {
      const again = await run(vitest, failed)
      const kept = again.failures.length > 0 ? report.failures : report.unsteady
      kept.push({ ...failure, file: fileOf(failure.file, request.folder) })
    }
    if (failures.length === 0 || !changed) break
    // The failure has cut the others short.
    const done = new Set(modules.filter(isWhole).map(({ id }) => id))
    for (const { failed } of failures) for (const { taskId } of failed) done.add(taskId)
    left = left.filter(({ taskId }) => !done.has(taskId))
  }
  return report
}

/** Those that load the changed file come first, and the quick ones before the slow ones. */
async function inOrder(
  vitest: Vitest,
  specs: TestSpecification[],
  { folder, changed, times }: Request & { changed: string },
) {
  vitest.config.related = [join(folder, changed)]
  const related = new Set((await vitest.getRelevantTestSpecifications()).map(({ taskId }) => taskId))
  delete vitest.config.related
  const timeOf = ({ taskId }: TestSpecification) => times[taskId] ?? 0
  const rankOf = ({ taskId }: TestSpecification) => (related.has(taskId) ? 0 : 1)
  return specs.toSorted((a, b) => rankOf(a) - rankOf(b) || timeOf(a) - timeOf(b))
}

/** Runs test files. A failure that is nobody's, such as a rejection that nobody handled, can be any file's. */
async function run(vitest: Vitest, specs: TestSpecification[]) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs)
  const modules = testModules.filter(({ id }) => specs.some(({ taskId }) => taskId === id))
  const failures: (Failure & { failed: TestSpecification[] })[] = modules
    .filter((module) => !module.ok())
    .map((module) => ({
      file: module.moduleId,
      what: whatFailedIn(module),
      failed: specs.filter(({ taskId }) => taskId === module.id),
    }))
  const [error] = unhandledErrors
  if (failures.length === 0 && error) failures.push({ file: '', what: firstLineOf(error), failed: specs })
  return { failures, modules }
}

/** Whether each test of a file has passed; one that was skipped may have been so because of a failure elsewhere. */
function isWhole(module: TestModule): boolean {
  return (
    module.state() === 'passed' &&
    [...module.children.allTests()].every((test) => test.result().state === 'passed')
  )
}

function whatFailedIn(module: TestModule): string {
  for (const test of module.children.allTests('failed')) return `"${test.fullName}"`
  const [error] = [module, ...module.children.allSuites()].flatMap((part) => part.errors())
  return firstLineOf(error)
}

function firstLineOf(error: unknown): string {
  const { message } = (error ?? {}) as Partial<Error>
  return `(${`${message ?? error}`.split('\n')[0]})`
}

function timesOf(modules: TestModule[]): Record<string, number> {
  return Object.fromEntries(
    modules.map((module) => {
      const { collectDuration, duration } = module.diagnostic()
      return [module.id, collectDuration + duration]
    }),
  )
}

function matches({ moduleId, project }: TestSpecification, glob: string): boolean {
  return [basename(moduleId), relative(project.config.root, moduleId).replaceAll(sep, '/')].some((name) =>
    matchesGlob(name, glob),
  )
}

/** A file below the repository. */
export function fileOf(path: string, folder: string): string {
  return path && relative(folder, path).replaceAll(sep, '/')
}
