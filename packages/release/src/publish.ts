import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Nothing of this repository and nothing that it installs is imported here: the job that may publish runs this alone.

/** A line of the list that lies beside the tarballs, those that others depend on first. */
export interface Line {
  name: string
  version: string
  file: string
}

/** Publishes the tarballs of a folder, but for those whose version the registry has already. */
export function publish(folder: string): void {
  for (const { name, version, file } of readLines(folder)) {
    if (isPublished(name, version)) console.log(`${name} ${version} is published already.`)
    else
      execFileSync('npm', ['publish', join(folder, file), '--access', 'public'], { stdio: 'inherit', shell })
  }
}

/** The list beside the tarballs. */
export const listName = 'packages.json'

export function readLines(folder: string): Line[] {
  return JSON.parse(readFileSync(join(folder, listName), 'utf8'))
}

/** Whether the registry has it. Only one that says so has not; any other failure ends the release. */
export function isPublished(name: string, version: string): boolean {
  const args = ['view', `${name}@${version}`, 'version', '--json', '--prefer-online']
  const { status, stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', shell })
  if (status === 0) return stdout.trim() !== ''
  if (/\bE404\b/.test(stdout + stderr)) return false
  throw new Error(`Whether ${name} ${version} is published could not be found out:\n${stderr}`)
}

/** There, npm is a script for a shell. */
const shell = process.platform === 'win32'

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv
  if (!folder) throw new Error('Say in which folder the tarballs are.')
  publish(folder)
}
