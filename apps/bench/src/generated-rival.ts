import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Generates Redocly's client from the contract into a folder; resolves with its file. */
export async function generateRival(folder: string): Promise<string> {
  const require = createRequire(import.meta.url)
  const cli = join(require.resolve('@redocly/cli/package.json'), '../bin/cli.js')
  const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))
  const file = join(folder, 'redocly-client.ts')
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off' }
  await promisify(execFile)(process.execPath, [cli, 'generate-client', bundle, '-o', file], {
    cwd: folder,
    env,
  })
  return file
}
