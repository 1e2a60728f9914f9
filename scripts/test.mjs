import { join } from 'node:path'
import { install, root, toolEnvironment } from './install.mjs'
import { run } from './run-command.mjs'
import { keep, readKept } from './tests/kept.mjs'
import { readKeys } from './tests/keys.mjs'
import { machineOf } from './tests/machine.mjs'
import { projects } from './tests/projects.mjs'
import { sumOf, takeReport } from './tests/report.mjs'

/**
 * Checks everything, or with `long` as the first word runs the long tests; what follows goes to vitest. With `--project NAME`
 * only the tests of these projects run, of either kind.
 */
const args = process.argv.slice(2)
const tier = args[0] === 'long' ? 'long' : 'quick'
const rest = tier === 'long' ? args.slice(1) : args
const named = rest.filter((_, place) => rest[place - 1] === '--project')
const flags = rest.filter((word, place) => word !== '--project' && rest[place - 1] !== '--project')

await install('everything')

const tools = toolEnvironment()
const env = { ...tools, TEST_MACHINE: machineOf(tools.PATH) }
const wanted = projects.filter(({ name, tier: of }) =>
  named.length > 0 ? named.includes(name) : of === tier,
)
// Part of the tests, or tests in another order, say nothing about the next run.
const isWhole = flags.length === 0
const packages = readKeys(env)
const keyOf = ({ folder, readsAll }) => (isWhole ? packages[folder]?.[readsAll ? 'whole' : 'key'] : undefined)
const kept = new Map()
for (const project of wanted) {
  const counts = readKept(project, keyOf(project))
  if (counts) kept.set(project, counts)
}
const due = wanted.filter((project) => !kept.has(project))

const checks = tier === 'quick' && named.length === 0 ? ['lint', '//#lint:code', 'typecheck'] : []
const areSound = checks.length === 0 || (await runTasks(checks))
const isReady = due.length === 0 || (await runTasks(['ready', ...due.map(filterOf)]))
const { projects: ran, strayErrors } =
  due.length > 0 && isReady ? await runTests(due) : { projects: {}, strayErrors: 0 }
if (isWhole && strayErrors === 0)
  for (const project of due) if (ran[project.name]) keep(project, keyOf(project), ran[project.name])

// The checks have no count of their own, so they count as one; so does an error outside of all tests.
const all = sumOf([...kept.values(), ...Object.values(ran)])
const passed = all.passed + Number(areSound && checks.length > 0)
const failed = all.failed + Number(!areSound) + Number(!isReady) + strayErrors
const earlier = sumOf([...kept.values()])
if (kept.size > 0)
  console.log(`${earlier.passed} of these passed earlier, and nothing that they read has changed since.`)
console.log(`${passed} passed, ${failed} failed, ${all.skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

async function runTests(due) {
  const chosen = due.flatMap(({ name }) => ['--project', name])
  const reporters = ['default', join(root, 'scripts/tests/reporter.mjs')].map((name) => `--reporter=${name}`)
  const code = await runTool('vitest', ['run', '--passWithNoTests', ...chosen, ...reporters, ...flags])
  const report = takeReport()
  const isExplained = code === 0 || report.strayErrors > 0 || sumOf(Object.values(report.projects)).failed > 0
  return isExplained ? report : { ...report, strayErrors: 1 }
}

async function runTasks(tasks) {
  const how = ['--continue', '--env-mode=loose', '--output-logs=errors-only']
  return (await runTool('turbo', ['run', ...tasks, ...how])) === 0
}

function filterOf({ folder }) {
  return `--filter=${packages[folder].name}`
}

function runTool(command, args) {
  return run(command, args, { cwd: root, env })
}
