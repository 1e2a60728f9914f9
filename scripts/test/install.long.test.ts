import { appendFile, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { cloneRepo } from '@onedrive-restore/testing/repo-copy'
import { expect, test } from 'vitest'
import { start, type } from './type-command.ts'

const tool = [process.execPath, 'scripts/run.mjs', 'node', '--version']

/**
 * pnpm links packages out of its store, and warns where it cannot and makes another one: a temporary folder on another
 * file system gets one that ends with it.
 */
async function storeFor(folder: string): Promise<Record<string, string>> {
  const [here, home] = await Promise.all([stat(folder), stat(homedir())])
  return here.dev === home.dev ? {} : { pnpm_config_store_dir: join(folder, '.store') }
}

test('a start installs what it needs, a tool the rest, and a start takes nothing away', {
  // Three installs that ask the registry: how long they take is not in our hands.
  timeout: 300_000,
}, async () => {
  await using clone = await cloneRepo()
  const env = await storeFor(clone.folder)
  const typed = (command: string[]) => type(clone.folder, command, { env })
  const installed = async () => (await readdir(join(clone.folder, 'node_modules/.pnpm'))).join(' ')

  const first = await typed(start)
  expect(first).toMatchObject({ code: 0 })
  expect(first.output).toMatch(/^Installing with pnpm@[\d.]+ \.\.\.$/m)
  expect(first.output).not.toMatch(/WARN|engine/)
  expect(await installed()).not.toMatch(/biome|chromium|turbo| typescript@[467]/)
  expect((await typed(start)).output).not.toContain('Installing')

  const other = await typed(tool)
  expect(other.output).toContain('Installing')
  expect(other.output.trimEnd()).toMatch(/v24\.\d+\.\d+$/)
  expect(await installed()).toMatch(/biome.*chromium.*turbo/)
  expect((await typed(start)).output).not.toContain('Installing')

  await appendFile(join(clone.folder, 'pnpm-lock.yaml'), '# another one\n')
  expect((await typed(start)).output).toContain('Installing')
  expect(await installed()).toMatch(/biome.*chromium.*turbo/)
})
