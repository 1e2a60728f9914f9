import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '@onedrive-restore/testing/root'
import { expect } from 'vitest'

/** A folder of somebody else, with what `npm run pack` has put there installed. */
export interface HandedOver extends AsyncDisposable {
  folder: string
  type(line: string): Promise<string>
}

/** Runs the command, and in an empty folder the lines that it prints. */
export async function makeHandedOver(options = ''): Promise<HandedOver> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'handed-over-')))
  // npm looks for a project above an empty folder.
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  const printed = await type(`npm run pack -- ${folder}${options}`, root)
  const lines = printed.match(/^npm install .+$/gm) ?? []
  expect(lines).toHaveLength(2)
  for (const line of lines) await type(`${line} --no-audit --no-fund --prefer-offline`, folder)
  return {
    folder,
    type: (line) => type(line, folder),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

/** Types a line, as somebody does in a terminal. */
async function type(line: string, cwd: string): Promise<string> {
  const [program = '', ...args] = line.split(' ')
  const shell = process.platform === 'win32'
  // npm tells what it starts in which folder it was typed.
  const { INIT_CWD: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(program, args, { cwd, env, shell })
  return stdout
}
