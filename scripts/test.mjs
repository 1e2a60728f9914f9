import { install, root, toolEnvironment } from './install.mjs'
import { run } from './run-command.mjs'
import { keep, readKept } from './tests/kept.mjs'
import { readKeys } from './tests/keys.mjs'
import { machineOf } from './tests/machine.mjs'
import { projects } from './tests/projects.mjs'
import { countsOf, readReport, reportFile } from './tests/report.mjs'

/** Checks everything, or with `long` as the first word runs the long tests; what follows goes to vitest. */
const args = process.argv.slice(2)
const tier = args[0] === 'long' ? 'long' : 'quick'
const flags = tier === 'long' ? args.slice(1) : args

await install('everything')

const tools = toolEnvironment()
const env = { ...tools, TEST_MACHINE: machineOf(tools.PATH) }
const tasks = tier === 'long' ? ['build'] : ['lint', '//#lint:code', 'typecheck', 'build']
const how = ['--continue', '--env-mode=loose', '--output-logs=errors-only']
const isSound = (await runTool('turbo', ['run', ...tasks, ...how])) === 0

// Part of the tests, or tests in another order, say nothing about the next run.
const isWhole = flags.length === 0
const keys = isWhole ? readKeys(env) : {}
const wanted = projects.filter((project) => project.tier === tier)
const kept = wanted.map((project) => readKept(project, keys[project.folder])).filter(Boolean)
const due = wanted.filter(({ name }) => !kept.some((report) => report.name === name))

const code = due.length === 0 ? 0 : await runTests(due)
const ran = due.length === 0 ? [] : readReport(due)
if (isWhole) for (const report of ran) keep(report, keys)

// The checks have no count of their own, so they count as one; so does a run of tests that ended without saying why.
const all = countsOf([...kept, ...ran])
const passed = all.passed + Number(isSound)
const failed = all.failed + Number(!isSound) + Number(code !== 0 && all.failed === 0)
if (kept.length > 0)
  console.log(
    `${countsOf(kept).passed} of these passed earlier, and nothing that they read has changed since.`,
  )
console.log(`${passed} passed, ${failed} failed, ${all.skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

function runTests(due) {
  const named = due.flatMap(({ name }) => ['--project', name])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return runTool('vitest', ['run', '--passWithNoTests', ...named, ...reporters, ...flags])
}

function runTool(command, args) {
  return run(command, args, { cwd: root, env })
}
