import { execFile, spawnSync } from 'node:child_process'
import type { Manifest, Published } from '@onedrive-restore/testing/published'
import { root } from '@onedrive-restore/testing/root'
import { strangers } from './strangers.ts'

/** What is to be published from a machine, and after what. */
export interface Attempt {
  published: Published[]
  /** Names of the strangers that try it. */
  visited: string[]
  /** A clone. @default this one */
  clone?: string
}

/** What keeps packages from being published by hand, a sentence each. The registry is asked when nothing else does. */
export async function obstaclesTo({ published, visited, clone = root }: Attempt): Promise<string[]> {
  const here = [
    ...missingRepository(published),
    ...uncommitted(clone),
    ...(visited.length < strangers.length ? ['Not every stranger is to try it.'] : []),
  ]
  if (here.length > 0) return here
  return (await Promise.all(published.map(({ manifest }) => provenBefore(manifest)))).flat()
}

/** npm refuses a provenance whose `repository` is not the one it was built in. */
export function missingRepository(published: Published[]): string[] {
  return published
    .filter(({ folder, manifest }) => {
      const { url, directory } = manifest.repository ?? {}
      return !url || directory !== folder
    })
    .map(
      ({ folder }) =>
        `Set "repository" in ${folder}/package.json: { "type": "git", "url": "git+https://…", "directory": "${folder}" }.`,
    )
}

/** What is published must be what a commit says. */
function uncommitted(clone: string): string[] {
  const { error, stdout, stderr } = spawnSync('git', ['status', '--porcelain'], {
    cwd: clone,
    encoding: 'utf8',
  })
  if (error) return ['Install git: what is published must be what a commit says, and nobody here can tell.']
  const said = (stdout + stderr).trim()
  return said ? [`Commit first, or take back:\n${said}`] : []
}

/**
 * After the workflow has published a package with a proof of where it was built, a version without one is a downgrade that
 * package managers can refuse to install. A version that is there already is not published again.
 */
async function provenBefore({ name, version }: Manifest): Promise<string[]> {
  const proof = await askNpm(name, 'dist.attestations')
  if (proof.said === '') return []
  const there = proof.fault ? proof : await askNpm(`${name}@${version}`, 'version')
  if (there.fault)
    return [`Whether the workflow has published ${name} could not be found out:\n${there.fault}`]
  return there.said !== ''
    ? []
    : [
        `${name} was published by the workflow, with a proof of where it was built. A version from here would have none, ` +
          'and package managers can refuse it: merge the pull request that raises the versions.',
      ]
}

/** What the registry says of a package; nothing when it has none. */
function askNpm(name: string, field: string): Promise<{ said: string; fault?: string }> {
  const args = ['view', name, field, '--json', '--prefer-online']
  return new Promise((resolve) =>
    execFile('npm', args, { shell: process.platform === 'win32' }, (error, stdout, stderr) => {
      if (!error) resolve({ said: stdout.trim() })
      else if (/\bE404\b/.test(stdout + stderr)) resolve({ said: '' })
      else resolve({ said: stdout.trim(), fault: `${stdout}${stderr}` || error.message })
    }),
  )
}
