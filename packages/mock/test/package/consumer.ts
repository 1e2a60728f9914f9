import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** How each package manager adds a tarball to a project. Nothing of theirs outside of the project is touched. */
export const managers: Record<string, (tarball: string, folder: string) => string[]> = {
  npm: (tarball, folder) => [
    'install',
    '--no-audit',
    '--no-fund',
    '--cache',
    join(folder, '.cache'),
    tarball,
  ],
  pnpm: (tarball, folder) => ['add', '--store-dir', join(folder, '.store'), tarball],
  yarn: (tarball, folder) => ['add', '--cache-folder', join(folder, '.cache'), `file:${tarball}`],
  bun: (tarball, folder) => ['add', '--cache-dir', join(folder, '.cache'), tarball],
}

/** A project of somebody else with the mock in it. */
export interface Consumer extends AsyncDisposable {
  folder: string
  /** What the package manager has printed. */
  printed: string
  /** For a process that runs in the project, on the Node that it was installed with. */
  env: { PATH: string }
  /** The command of the mock, as the package manager has linked it. */
  command: string
}

const project = { name: 'consumer', version: '1.0.0', license: 'UNLICENSED', private: true, type: 'module' }

/** Adds the tarball to an empty project, with one of the {@link managers}, on one Node. */
export async function addToProject(tarball: string, manager: string, node: string): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  await writeFile(join(folder, 'package.json'), JSON.stringify(project))
  const env = { PATH: [dirname(node), process.env.PATH].join(delimiter) }
  const args = managers[manager]?.(tarball, folder) ?? []
  const options = { cwd: folder, env: { ...process.env, ...env } }
  const { stdout, stderr } = await run(manager, args, options).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}`)
  })
  return {
    folder,
    printed: stdout + stderr,
    env,
    command: join(folder, 'node_modules/.bin/onedrive-restore-mock'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
