import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const client = fileURLToPath(new URL('../../', import.meta.url))

/** A folder of somebody else, with the packed client in it. */
export interface Consumer extends AsyncDisposable {
  /** The folder, outside of the repository. */
  readonly folder: string
  /** The tarball. */
  readonly tarball: Buffer
}

/** Packs the client as it is published and installs the tarball, with what it depends on, into an empty folder. */
export async function makeConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  await run('pnpm', ['pack', '--out', join(folder, 'client.tgz')], { cwd: client })
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await run('npm', ['install', ...flags, './client.tgz'], { cwd: folder })
  return {
    folder,
    tarball: await readFile(join(folder, 'client.tgz')),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}
