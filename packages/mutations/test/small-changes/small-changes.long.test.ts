import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { processTree, survivors } from '@onedrive-restore/testing/process-tree'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScratch, type Scratch } from '../../src/scratch.ts'

/** A package of which every small change is known. */
const sample: Record<string, string> = {
  'package.json': JSON.stringify({
    name: '@onedrive-restore/planted',
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: { test: 'vitest run --root ../.. --project planted', typecheck: 'tsc -p .' },
  }),
  'tsconfig.json': JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: { lib: ['ES2023'], noEmit: true },
    include: ['src'],
  }),
  'src/sample.ts': `
export function isSmall(size: number): boolean {
  return size < 3
}

export const name = 'sample'

export function soon(done: () => void): void {
  done()
}
`,
  'test/sample.test.ts': `
import { expect, test } from 'vitest'
import { isSmall, soon } from '../src/sample.ts'

test('two is small', () => expect(isSmall(2)).toBe(true))
test('three is not', () => expect(isSmall(3)).toBe(false))
test('it is done soon', () => new Promise<void>((resolve) => soon(resolve)), 600_000)
`,
  // As on a busy machine: its first run fails, in every copy.
  'test/unsteady.test.ts': `
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('is late', () => {
  const file = join(tmpdir(), 'was-run')
  const wasRun = existsSync(file)
  writeFileSync(file, '')
  expect(wasRun).toBe(true)
})
`,
  'test/broken.test.ts': "import { test } from 'vitest'\ntest('is red', () => { throw new Error('red') })\n",
}

let scratch: Scratch
let temporary: string
beforeAll(async () => {
  scratch = await createScratch()
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'temporary-')))
  for (const [name, text] of Object.entries(sample)) {
    const file = join(scratch.folder, 'packages/planted', name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
})
afterAll(async () => {
  await scratch[Symbol.asyncDispose]()
  await rm(temporary, { recursive: true })
})

function start(words: string): { child: ChildProcess; output: () => string; ended: Promise<unknown[]> } {
  const cli = join(scratch.folder, 'packages/mutations/src/small-changes/cli.ts')
  const env = { ...process.env, TMPDIR: temporary }
  const child = spawn(process.execPath, [cli, ...words.split(' ')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  return { child, output: () => output, ended: once(child, 'close') }
}

const all = 'packages/planted --seed 7 --count 5'
const green = `${all} --exclude broken*`
const late = 'failed once, then passed: test/unsteady.test.ts "is late"'

test('it says of every change what notices it, and leaves nothing', async () => {
  const { output, ended } = start(green)
  const [code] = await ended
  const places = output().match(/^\d+ src.*$/gm) ?? []
  // In the other worker the late test may have run as well.
  const judged = places.map((line) =>
    line.replace(/^\d+ /, '').replace(/(noticed by .*); failed once.*/, '$1'),
  )
  expect(judged.sort(), output()).toEqual([
    'src/sample.ts:3  return size < 3  ->  return   noticed by typecheck',
    'src/sample.ts:3  return size < 3  ->  return size < 4   noticed by test/sample.test.ts "three is not"',
    'src/sample.ts:3  return size < 3  ->  return size <= 3   noticed by test/sample.test.ts "three is not"',
    `src/sample.ts:6  export const name = 'sample'  ->  export const name = ''   NOT NOTICED; ${late}`,
    'src/sample.ts:9  done()  ->  (removed)   time limit (noticed) in test/sample.test.ts',
  ])
  expect(output()).toContain('Failed once, then passed: packages/planted/test/unsteady.test.ts "is late"')
  expect(output()).toMatch(
    /^4 of 5 noticed, 1 of them by a typecheck\nnot noticed: \d src.sample\.ts:6 .*\nseed 7,/m,
  )
  expect(code).toBe(0)
  expect(await readdir(temporary)).toEqual([])
}, 300_000)

test('what is red without any change ends it with a sentence', async () => {
  const { output, ended } = start(all)
  expect(await ended).toEqual([1, null])
  expect(output()).toMatch(/^Red without any change:\npackages\/planted\/test\/broken\.test\.ts "is red"$/m)
  expect(await readdir(temporary)).toEqual([])
}, 300_000)

test.for<[signal: NodeJS.Signals, end: unknown[], left: number]>([
  ['SIGINT', [130, null], 0],
  // Nobody can clear up after that, but nothing goes on.
  ['SIGKILL', [null, 'SIGKILL'], 1],
])('%s while tests run ends all processes', { timeout: 300_000 }, async ([signal, end, left]) => {
  const { child, ended } = start(green)
  const ids = await whenTestsRun(child)
  child.kill(signal)
  expect(await ended).toEqual(end)
  expect(await survivors(ids, 10_000)).toEqual([])
  expect(await readdir(temporary)).toHaveLength(left)
})

/** Waits until a test file runs. @returns the ids of all processes */
async function whenTestsRun(child: ChildProcess): Promise<number[]> {
  for (;;) {
    const tree = await processTree(child.pid ?? 0)
    if (tree.some(({ command }) => command.includes('vitest/dist/workers'))) return tree.map(({ pid }) => pid)
    if (child.exitCode !== null) throw new Error('It ended too soon.')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
