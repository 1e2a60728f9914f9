import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserOptions } from '@onedrive-restore/testing/browser'
import type { Registry } from './registry.ts'

/** A project of somebody else: the folder of its name in `strangers/`, with a script `test` that does something real. */
export interface Stranger {
  name: string
  /** What installs it and runs its script. */
  manager: 'npm' | 'pnpm'
  /** Whether `npm test` can wait for it; `npm run test:long` and a release visit the others as well. */
  isQuick: boolean
}

export const strangers: Stranger[] = [
  { name: 'plain-javascript', manager: 'npm', isQuick: true },
  { name: 'vitest', manager: 'npm', isQuick: false },
  { name: 'pnpm-workspace', manager: 'pnpm', isQuick: true },
  { name: 'typescript', manager: 'npm', isQuick: false },
  { name: 'vite-react', manager: 'npm', isQuick: false },
  { name: 'next', manager: 'npm', isQuick: false },
  { name: 'jest', manager: 'npm', isQuick: false },
  { name: 'playwright', manager: 'npm', isQuick: false },
  { name: 'generators', manager: 'npm', isQuick: false },
]

/**
 * Copies a stranger's project into a folder outside of the repository, installs it as its owner would, with our packages
 * from a registry, and runs its tests. Resolves with what was printed; rejects with it when anything fails. `newest` takes
 * the newest of what others have published and not what the project names.
 */
export async function visit(
  { name, manager }: Stranger,
  { npmrc }: Registry,
  { newest = false } = {},
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `stranger-${name}-`)))
  try {
    await cp(fileURLToPath(new URL(`../strangers/${name}`, import.meta.url)), folder, { recursive: true })
    await appendFile(join(folder, '.npmrc'), npmrc)
    if (newest) await takeNewest(join(folder, 'package.json'))
    const environment = await ownEnvironment()
    const quiet = manager === 'npm' ? ['--no-audit', '--no-fund', '--loglevel=error'] : []
    const installed = await run(manager, ['install', '--prefer-offline', ...quiet], folder, environment)
    return installed + (await run(manager, ['test'], folder, environment))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function takeNewest(file: string): Promise<void> {
  await writeFile(file, JSON.stringify(withNewest(JSON.parse(await readFile(file, 'utf8')))))
}

/** A package.json that wants the newest of other people's packages, but for those it has chosen by another name. */
export function withNewest(manifest: Record<string, unknown>): Record<string, unknown> {
  const newest = (ranges: object) =>
    Object.fromEntries(
      Object.entries(ranges).map(([name, range]) => [name, /^\d/.test(range) ? 'latest' : range]),
    )
  const kinds = ['dependencies', 'devDependencies'].filter((kind) => kind in manifest)
  return {
    ...manifest,
    ...Object.fromEntries(kinds.map((kind) => [kind, newest(manifest[kind] as object)])),
  }
}

function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const shell = process.platform === 'win32'
  return new Promise((resolve, reject) =>
    execFile(command, args, { cwd, shell, env, timeout: maxMs }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stdout}${stderr}`))
      else resolve(stdout + stderr)
    }),
  )
}

/**
 * Without what a package manager, a test runner or our own conditions have told this process. `BROWSER_OPTIONS` says how
 * Playwright starts a browser here, as a stranger does not download one.
 */
async function ownEnvironment(): Promise<NodeJS.ProcessEnv> {
  const ours = /^(p?npm_|vitest|jest_|node_options|node_env|test$|mode$|dev$|prod$|ssr$|base_url$)/i
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return {
    ...Object.fromEntries(kept),
    BROWSER_OPTIONS: JSON.stringify(await browserOptions()),
    CI: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  }
}

const maxMs = 600_000
