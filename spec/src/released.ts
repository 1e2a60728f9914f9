import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { sectionFor } from './changelog.ts'
import { contractFolder } from './contract.ts'
import { type Comparison, compare } from './diff.ts'
import { raiseFloor } from './score.ts'

const bundle = `${contractFolder}dist/openapi.yaml`
const released = `${contractFolder}released/openapi.yaml`
const changelog = `${contractFolder}CHANGELOG.md`

/** What has changed since the last release, as `redocly diff` rates it. Reads the bundle in `dist/`. */
export function changesSinceRelease(): Promise<Comparison> {
  return compare(released, bundle)
}

/**
 * Makes the bundle in `dist/` the released one and writes the section of its version into the changelog.
 *
 * @returns the version, or `undefined` when nothing has changed since the last release
 * @throws an error whose message is the complaint of `redocly diff` when the version was not raised enough
 */
export async function release(): Promise<string | undefined> {
  const { complaint, changes, version } = await changesSinceRelease()
  if (complaint) throw new Error(complaint)
  if (changes.length === 0) return undefined
  await raiseFloor()
  const text = await readFile(bundle, 'utf8')
  const older = existsSync(changelog) ? (await readFile(changelog, 'utf8')).replace(/^# .*\n\n/, '') : ''
  await writeFile(changelog, `# Changes of the contract\n\n${sectionFor(version, changes)}\n${older}`)
  await writeFile(released, text)
  return version
}
