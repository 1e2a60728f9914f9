import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the reporter writes how the tests of each project went. */
export const reportFile = fileURLToPath(
  new URL('../../node_modules/.cache/tests/report.json', import.meta.url),
)

/**
 * Reads and removes what the last run wrote; a run that ended before has written nothing. An error outside of all tests
 * belongs to no project, so that it counts for the run.
 */
export function takeReport() {
  if (!existsSync(reportFile)) return { projects: {}, strayErrors: 1 }
  const report = JSON.parse(readFileSync(reportFile, 'utf8'))
  rmSync(reportFile)
  return report
}

/** The counts of several projects together. */
export function sumOf(counts) {
  const of = (name) => counts.reduce((total, count) => total + count[name], 0)
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}
