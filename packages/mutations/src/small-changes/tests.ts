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

/** What is told while tests run. */
export interface News {
  /** The test files that run. */
  running: string[]
  /** How long nothing more need be heard. */
  limitMs: number
}

/** What became of a process with tests: it came to an end, it ended without a word, or nothing was heard of it any more. */
export type TestRun = { report: TestReport } | { died: string } | { stuck: string[] }

const program = fileURLToPath(new URL('test-process.ts', import.meta.url))
const startMs = 120_000
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
  let running: string[] = []
  child.stderr?.on('data', (data) => {
    said += data
  })
  return new Promise((resolve) => {
    const isStuck = () => resolve({ stuck: running })
    let timer = setTimeout(isStuck, startMs)
    child.on('message', (message: News | TestReport) => {
      clearTimeout(timer)
      if ('failures' in message) return resolve({ report: message })
      running = message.running
      timer = setTimeout(isStuck, message.limitMs)
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve({ died: said.trim() })
    })
  })
}
