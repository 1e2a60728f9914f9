import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sectionFor } from './changelog.ts'
import { type Comparison, compare } from './diff.ts'
import { contractFolder } from './folder.ts'
import { raiseFloor } from './score.ts'

/** What has changed since the last release. Reads the bundle in `dist/`. */
export function changesSinceRelease(folder = contractFolder): Promise<Comparison> {
  return compare(join(folder, 'released/openapi.yaml'), join(folder, 'dist/openapi.yaml'))
}

/**
 * Makes the bundle in `dist/` the released one and writes the section of its version into the changelog.
 *
 * @param folder the sources, a copy of `spec/` perhaps
 * @returns the version, or `undefined` when nothing has changed since the last release
 * @throws an error whose message is the complaint when the version was not raised enough, or the score fell
 */
export async function release(folder = contractFolder): Promise<string | undefined> {
  const { complaint, changes, version } = await changesSinceRelease(folder)
  if (complaint) throw new Error(complaint)
  if (changes.length === 0) return undefined
  await raiseFloor(folder)
  const changelog = join(folder, 'CHANGELOG.md')
  const older = existsSync(changelog) ? (await readFile(changelog, 'utf8')).replace(/^# .*\n\n/, '') : ''
  await writeFile(changelog, `# Changes of the contract\n\n${sectionFor(version, changes)}\n${older}`)
  const bundle = await readFile(join(folder, 'dist/openapi.yaml'), 'utf8')
  await writeFile(join(folder, 'released/openapi.yaml'), bundle)
  await writeFile(join(folder, checksumFile), checksumOf(bundle))
  return version
}

const checksumFile = 'released/openapi.yaml.sha256'

/** Whether the released bundle is still what a release has written: every change is measured against it. */
export async function isAsReleased(folder = contractFolder): Promise<boolean> {
  const [bundle, checksum] = await Promise.all([
    readFile(join(folder, 'released/openapi.yaml'), 'utf8'),
    readFile(join(folder, checksumFile), 'utf8'),
  ])
  return checksum === checksumOf(bundle)
}

/** As `sha256sum` writes it. */
function checksumOf(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}  openapi.yaml\n`
}
