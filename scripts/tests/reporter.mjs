import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reportFile } from './report.mjs'

/** Writes down for `npm test` how the tests of each project went; vitest's own JSON knows neither projects nor stray errors. */
export default class Reporter {
  onTestRunEnd(modules, strayErrors) {
    const projects = {}
    for (const module of modules) {
      projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 }
      const counts = projects[module.project.name]
      const before = counts.failed
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that could not be loaded has no tests, and has failed.
      if (!module.ok() && counts.failed === before) counts.failed += 1
    }
    mkdirSync(dirname(reportFile), { recursive: true })
    writeFileSync(reportFile, JSON.stringify({ projects, strayErrors: strayErrors.length }))
  }
}
