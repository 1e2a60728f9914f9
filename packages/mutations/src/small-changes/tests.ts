import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Programs } from './programs.ts'

/** What the process that runs the tests is asked. */
export interface Request {
  /** The repository that they are run in. */
  folder: string
  /** The folder for temporary files. */
  temporary: string
  /** The projects of vitest. */
  projects: string[]
  /** Globs of test files that are left out. */
  excluded: string[]
  /** The changed file, below the repository. With one the first failure ends the run; without one all tests run. */
  changed?: string
  /** How long test files took before, by their ids. */
  times: Record<string, number>
}

/** A test that failed. */
export interface Failure {
  /** Its file, below the repository; empty where no file is known. */
  file: string
  /** Its title, or the error of a file that did not come to a test. */
  what: string
}

/** What became of the tests. */
export interface TestReport {
  /** Those that failed twice. */
  failures: Failure[]
  /** Those that failed once, and then passed. */
  unsteady: Failure[]
  /** How long each test file took, by its id. */
  times: Record<string, number>
}

/** Test files that came to no end. */
export interface Stuck {
  stuck: string[]
}

/** What became of a process with tests; one that died has said something, or nothing. */
export type TestRun = { report: TestReport } | Stuck | { died: string }

const program = fileURLToPath(new URL('test-process.ts', import.meta.url))
/** It says each second that it is alive. */
const aliveMs = 120_000
const closeMs = 10_000

/** Runs tests in a process of their own. */
export async function runTests(programs: Programs, request: Request): Promise<TestRun> {
  const { folder, temporary } = request
  const child = programs.start(process.execPath, [program], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  child.send(request)
  const run = await heardOf(child)
  if ('report' in run) await Promise.race([ended, sleep(closeMs, undefined, { ref: false })])
  programs.end(child)
  return run
}

function heardOf(child: ChildProcess): Promise<TestRun> {
  let said = ''
  child.stderr?.on('data', (data) => {
    said += data
  })
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ stuck: ['the process of the tests'] }), aliveMs)
    const finish = (run: TestRun) => {
      clearTimeout(timer)
      resolve(run)
    }
    child.on('message', (message: 'alive' | Stuck | TestReport) => {
      if (message === 'alive') timer.refresh()
      else finish('stuck' in message ? message : { report: message })
    })
    child.on('exit', () => finish({ died: said.trim() }))
  })
}
