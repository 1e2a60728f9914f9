import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const tools = new URL('../tools/', import.meta.url)

/** Installs the generators from their own lockfile; does nothing when they are there. */
export async function installTools(): Promise<void> {
  await execute('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: fileURLToPath(tools) })
}

/** Runs the command of an installed package in a folder. @returns what it printed @throws when it does not end with 0 */
export async function run(name: string, args: string[], cwd: string): Promise<string> {
  const folder = new URL(`node_modules/${name}/`, tools)
  const { bin } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const script = fileURLToPath(new URL(Object.values<string>(bin)[0] ?? '', folder))
  const { stdout, stderr } = await execute(process.execPath, [script, ...args], { cwd })
  return stdout + stderr
}
