import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { install, root, toolEnvironment } from './install.mjs'
import { run } from './run-command.mjs'

await install('everything')

const isWindows = process.platform === 'win32'
const tools = toolEnvironment()
const env = { ...tools, TEST_MACHINE: machine(tools.PATH) }
const reports = packageFolders().map((folder) => join(folder, '.report/tests.json'))
for (const report of reports) rmSync(report, { force: true })

const checks = [await runTasks('lint', '//#lint:code', 'typecheck', 'build'), await runTasks('test')]

// A package that has not changed is not tested again: its report comes out of the cache, and counts.
const tests = reports
  .filter((report) => existsSync(report))
  .map((report) => JSON.parse(readFileSync(report, 'utf8')))
const failedTests = sum(tests.map(({ numFailedTests }) => numFailedTests))
// The first check has no count of its own, so it counts as one; so does a test run that ended without saying why.
const passed = sum(tests.map(({ numPassedTests }) => numPassedTests)) + Number(checks[0])
const failed = failedTests + Number(!checks[0]) + Number(!checks[1] && failedTests === 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs tasks of all packages. Some of them wait more than they work, so there are more than cores. A failure ends nothing. */
async function runTasks(...tasks) {
  const flags = ['--continue', '--concurrency=150%', '--env-mode=loose', '--output-logs=errors-only']
  return (await run('turbo', ['run', ...tasks, ...flags], { cwd: root, env })) === 0
}

/** What the results of tests hang on besides files: the client is run on every runtime of the path. */
function machine(path) {
  const runtimes = ['node', 'deno', 'bun'].flatMap((name) =>
    path
      .split(delimiter)
      .map((folder) => join(folder, isWindows ? `${name}.exe` : name))
      .filter((file) => existsSync(file))
      .map((file) => `${file} ${spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout}`),
  )
  return [process.platform, process.arch, ...runtimes].join('\n')
}

function packageFolders() {
  const parents = ['packages', 'apps'].map((parent) => join(root, parent))
  return [
    join(root, 'spec'),
    join(root, 'scripts'),
    ...parents.flatMap((parent) => readdirSync(parent).map((name) => join(parent, name))),
  ]
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
