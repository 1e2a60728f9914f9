import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, root, toolEnvironment } from './install.mjs'

await install('everything')

const env = toolEnvironment()
const folder = mkdtempSync(join(tmpdir(), 'onedrive-restore-'))
const report = join(folder, 'report.json')

const checks = [
  run('turbo', ['run', 'lint', '//#lint:code', 'typecheck', 'build', '--output-logs=errors-only']),
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
]
const tests = readReport()
rmSync(folder, { recursive: true })

// The first check has no count of its own, so it counts as one; so does a vitest that ended without a report.
const passed = tests.numPassedTests + Number(checks[0])
const failed = tests.numFailedTests + Number(!checks[0]) + Number(!checks[1] && tests.numFailedTests === 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function run(command, args) {
  return (
    spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  )
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}
