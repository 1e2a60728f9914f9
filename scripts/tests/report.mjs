import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where vitest writes what became of each test. */
export const reportFile = join(root, 'node_modules/.cache/tests/report.json')

/** What became of the tests of each project in the last run; a project without a file in the report is not in it. */
export function readReport(projects) {
  if (!existsSync(reportFile)) return []
  const { testResults } = JSON.parse(readFileSync(reportFile, 'utf8'))
  rmSync(reportFile)
  return projects.flatMap((project) => {
    const files = testResults.filter(({ name }) => isOf(relative(root, name).replaceAll(sep, '/'), project))
    return files.length === 0 ? [] : [{ ...project, ...sum(files.map(countsOfFile)) }]
  })
}

/** The counts of several reports together. */
export function countsOf(reports) {
  return sum(reports)
}

function isOf(file, { name, folder, tier }) {
  const isLong = file.endsWith('.long.test.ts')
  const isRepository = file.startsWith(`${folder}/test/repository/`)
  return (
    file.startsWith(`${folder}/`) && isLong === (tier === 'long') && isRepository === (name === 'repository')
  )
}

function countsOfFile({ status, assertionResults }) {
  const count = (...wanted) => assertionResults.filter((test) => wanted.includes(test.status)).length
  const failed = count('failed')
  return {
    passed: count('passed'),
    // A file that could not be loaded has no tests, and has failed.
    failed: status === 'failed' && failed === 0 ? 1 : failed,
    skipped: count('pending', 'skipped', 'todo'),
  }
}

function sum(counts) {
  const of = (name) => counts.reduce((total, count) => total + count[name], 0)
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') }
}
