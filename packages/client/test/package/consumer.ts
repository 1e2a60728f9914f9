import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packedFile } from '@onedrive-restore/testing/packed'

/** A folder of somebody else, with the packed client in it. */
export interface Consumer extends AsyncDisposable {
  /** The folder, outside of the repository. */
  readonly folder: string
}

/** Installs the tarball that would be published into an empty folder. */
export async function makeConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }')
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await promisify(execFile)('npm', ['install', ...flags, await packedFile('client')], { cwd: folder })
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}
