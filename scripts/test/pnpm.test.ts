import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@onedrive-restore/testing/root'
import { expect, test } from 'vitest'

test.skipIf(process.platform === 'win32')(
  'npx pnpm is the pinned pnpm, and runs with the pinned Node',
  () => {
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const run = (...args: string[]) =>
      execFileSync('npx', ['pnpm', ...args], { cwd: root, encoding: 'utf8' }).trim()
    expect(packageManager).toContain(`pnpm@${run('--version')}+`)
    const inPackage = ['--filter', '@onedrive-restore/spec', 'exec', 'node', '--version']
    expect(run(...inPackage)).toBe(process.version)
  },
)
