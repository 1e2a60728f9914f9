import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs what is missing: pnpm through npx, in the version the repository pins, from the frozen lockfile. */
export function install() {
  if (!isInstalled()) {
    const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    console.log(`Installing with ${packageManager} ...`)
    const args = ['--yes', packageManager, 'install', '--frozen-lockfile']
    const { status } = spawnSync('npx', args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    })
    if (status !== 0) {
      console.error('The install failed; the lines above say why. Nothing was started.')
      process.exit(status ?? 1)
    }
  }
}

/** The pinned Node: the machine's own may be older than what the tools need. */
export function pinnedNode() {
  return `${root}node_modules/node/bin/node${isWindows ? '.exe' : ''}`
}

const isWindows = process.platform === 'win32'

/** pnpm leaves a copy of the lockfile that it installed from. */
function isInstalled() {
  const installed = `${root}node_modules/.pnpm/lock.yaml`
  return (
    existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(`${root}pnpm-lock.yaml`, 'utf8')
  )
}
