import { existsSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sectionFor } from './changelog.ts'
import { contractFolder } from './contract.ts'
import { type Comparison, compare } from './diff.ts'
import { raiseFloor } from './score.ts'

/** What has changed since the last release, as `redocly diff` rates it. Reads the bundle in `dist/`. */
export function changesSinceRelease(folder = contractFolder): Promise<Comparison> {
  return compare(join(folder, 'released/openapi.yaml'), join(folder, 'dist/openapi.yaml'))
}

/**
 * Makes the bundle in `dist/` the released one and writes the section of its version into the changelog.
 *
 * @param folder the sources, a copy of `spec/` perhaps
 * @returns the version, or `undefined` when nothing has changed since the last release
 * @throws an error whose message is the complaint of `redocly diff` when the version was not raised enough
 */
export async function release(folder = contractFolder): Promise<string | undefined> {
  const { complaint, changes, version } = await changesSinceRelease(folder)
  if (complaint) throw new Error(complaint)
  if (changes.length === 0) return undefined
  await raiseFloor(folder)
  const changelog = join(folder, 'CHANGELOG.md')
  const older = existsSync(changelog) ? (await readFile(changelog, 'utf8')).replace(/^# .*\n\n/, '') : ''
  await writeFile(changelog, `# Changes of the contract\n\n${sectionFor(version, changes)}\n${older}`)
  await copyFile(join(folder, 'dist/openapi.yaml'), join(folder, 'released/openapi.yaml'))
  return version
}
