import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A package whose checks are asked. */
export interface Checked {
  /** Below the root of the repository. */
  folder: string
  /** The line that checks its types, if it has one. */
  typecheck?: string
  /** The projects of vitest with its quick tests. */
  projects: string[]
}

/** What has to be built before tests are run. */
export interface Build {
  folder: string
  command: string
  /** Every package whose files it can read. */
  reads: string[]
}

interface Manifest {
  name: string
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

interface Project {
  name: string
  folder: string
  tier: string
}

interface Task {
  taskId: string
  task: string
  directory: string
  command: string
  dependencies: string[]
}

/** A package as its checks are asked. */
export async function readChecked(root: string, folder: string): Promise<Checked> {
  const { projects }: { projects: Project[] } = await import(join(root, 'scripts/tests/projects.mjs'))
  const { typecheck } = readManifest(root, folder).scripts ?? {}
  const own = projects.filter((project) => project.folder === folder && project.tier === 'quick')
  return { folder, ...(typecheck && { typecheck }), projects: own.map(({ name }) => name) }
}

/** The folders of all packages that list a package. */
export function readDependents(root: string, folder: string): string[] {
  const { name } = readManifest(root, folder)
  const all = globSync(['spec/package.json', '{packages,apps}/*/package.json'], { cwd: root })
  const folders = all.map((file) => dirname(file).replaceAll('\\', '/')).sort()
  return folders.filter((other) => {
    const { dependencies, devDependencies, peerDependencies } = readManifest(root, other)
    return name in { ...dependencies, ...devDependencies, ...peerDependencies }
  })
}

/**
 * What turbo would build before the tests of some packages, in an order in which it can be built. Tarballs are left out: the
 * tests that need them pack when the sources have changed.
 */
export function readBuilds(root: string, folders: string[]): Build[] {
  const filters = folders.map((folder) => `--filter=./${folder}`)
  const output = execFileSync('turbo', ['run', 'test', '--dry=json', '--env-mode=loose', ...filters], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
    stdio: 'pipe',
  })
  const { tasks }: { tasks: Task[] } = JSON.parse(output)
  const taskOf = (id: string) => tasks.find(({ taskId }) => taskId === id)
  const below = (task: Task): Task[] => {
    const needed = task.dependencies.map(taskOf).filter((found) => found !== undefined)
    return [...new Set([...needed.flatMap(below), task])]
  }
  const needed = new Set(tasks.filter(({ task }) => task === 'test').flatMap(below))
  return [...needed]
    .filter(({ task, command }) => !['test', 'pack'].includes(task) && command !== '<NONEXISTENT>')
    .map((task) => ({
      folder: task.directory,
      command: task.command,
      reads: [...new Set(below(task).map(({ directory }) => directory))],
    }))
}

/** The folder of the package that a folder belongs to. */
export function packageOf(root: string, folder: string): string | undefined {
  if (folder === '.' || folder === '') return undefined
  return existsSync(join(root, folder, 'package.json')) ? folder : packageOf(root, dirname(folder))
}

function readManifest(root: string, folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}
