import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../node_modules/.cache/tests', import.meta.url))

/** The report of a project's last run, when all of it passed and its key is still the same. */
export function readKept(project, key) {
  if (!key || !project.isKept) return undefined
  try {
    const { key: old, ...report } = JSON.parse(readFileSync(fileOf(project), 'utf8'))
    return old === key ? report : undefined
  } catch {
    return undefined
  }
}

/** Keeps a report for the next run; one with a failure is none. */
export function keep(report, keys) {
  const key = keys[report.folder]
  if (!key || report.failed > 0 || !report.isKept) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(report), JSON.stringify({ ...report, key }))
}

function fileOf({ name }) {
  return join(folder, `${name.replace(':', '-')}.json`)
}
