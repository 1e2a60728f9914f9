import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../node_modules/.cache/tests', import.meta.url))

/** The counts of a project's last run, when all of it passed and its key is still the same. */
export function readKept({ name, isKept }, key) {
  if (!key || !isKept) return undefined
  try {
    const kept = JSON.parse(readFileSync(fileOf(name), 'utf8'))
    return kept.key === key ? kept.counts : undefined
  } catch {
    return undefined
  }
}

/** Keeps the counts of a project for the next run; a failure is not kept. */
export function keep({ name, isKept }, key, counts) {
  if (!key || !isKept || counts.failed > 0) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(name), JSON.stringify({ key, counts }))
}

function fileOf(name) {
  return join(folder, `${name.replace(':', '-')}.json`)
}
