import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const { resolve } = createRequire(import.meta.url)
const redocly = resolve('@redocly/cli/bin/cli.js')
const openapiTypescript = join(dirname(resolve('openapi-typescript/package.json')), 'bin/cli.js')

/** Lints and bundles the contract and writes its types with the command lines; returns where the bundle is. */
export async function bundleByHand(folder: string): Promise<string> {
  const spec = join(folder, 'spec')
  const bundle = join(folder, 'by-hand.yaml')
  await run(spec, [redocly, 'lint', 'openapi.yaml'])
  await run(spec, [redocly, 'bundle', 'openapi.yaml', '-o', bundle])
  await run(folder, [openapiTypescript, bundle, '-o', 'by-hand.ts'])
  return bundle
}

async function run(cwd: string, args: string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
  await promisify(execFile)(process.execPath, args, { cwd, env })
}
