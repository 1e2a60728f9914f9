import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnOf, readChanges } from '../../src/small-changes/drawn.ts'
import { readOptions } from '../../src/small-changes/options.ts'
import { lineOf, summaryOf, verdictOf } from '../../src/small-changes/report.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'options-'))
  await mkdir(join(root, 'packages/one/src/deep'), { recursive: true })
  await mkdir(join(root, 'packages/one/src/generated'))
  await mkdir(join(root, 'packages/two'))
  for (const name of ['one', 'two']) await writeFile(join(root, 'packages', name, 'package.json'), '{}')
  const texts = {
    'b.ts': 'export const b = (a: number) => a === 1\n',
    'deep/a.tsx': 'export const a = () => <p>Yes</p>\n',
    'a.d.ts': 'export const c = 1\n',
    'a.test.ts': 'test(1)\n',
    'generated/a.ts': 'export const d = 1\n',
  }
  for (const [name, text] of Object.entries(texts))
    await writeFile(join(root, 'packages/one/src', name), text)
})
afterAll(() => rm(root, { recursive: true }))

const enough = '--seed 7 --count 3'

test.for<[words: string, sources: string]>([
  [`packages/one ${enough}`, 'packages/one/src'],
  [`./packages/one/ ${enough}`, 'packages/one/src'],
  [`packages/one/src/deep ${enough}`, 'packages/one/src/deep'],
])('%s names %s', ([words, sources]) => {
  expect(readOptions(root, words.split(' '))).toEqual({
    folder: 'packages/one',
    sources,
    seed: 7,
    count: 3,
    excluded: [],
    withDependents: false,
    isList: false,
  })
})

test.for<[words: string, complaint: RegExp]>([
  [enough, /^Name one package, such as: npm run small-changes/],
  [`packages/one packages/two ${enough}`, /^Name one package/],
  [`packages/three ${enough}`, /^packages\/three is no package of this repository/],
  [`packages ${enough}`, /^packages is no package of this repository/],
  [`.. ${enough}`, /^\.\. is no package of this repository/],
  [`/ ${enough}`, /^\/ is no package of this repository/],
  [`packages/two ${enough}`, /^packages\/two has no folder src to change\.$/],
  ['packages/one --count 3', /^--seed is missing; give it a whole number from 0 on/],
  ['packages/one --seed x --count 3', /^--seed is "x"; give it a whole number/],
  ['packages/one --seed 7 --count 0', /^--count is "0"; give it a whole number from 1 on/],
  ['packages/one --seed 7 --count 1.5', /^--count is "1\.5"/],
  [`packages/one ${enough} --only 2,4`, /^--only 4 is not among 3 changes/],
  [`packages/one ${enough} --only 1,a`, /^--only is "a"/],
  [`packages/one ${enough} --quick`, /^Unknown option '--quick'/],
])('%s is refused in one sentence', ([words, complaint]) => {
  expect(() => readOptions(root, words.split(' '))).toThrow(complaint)
})

test('it reads what was written by hand, in the order of the names, and draws from all of it', () => {
  const all = readChanges(root, 'packages/one/src')
  expect([...new Set(all.map(({ file }) => file))]).toEqual([
    'packages/one/src/b.ts',
    'packages/one/src/deep/a.tsx',
  ])
  const drawn = drawnOf(all, all.length, 7)
  expect(drawn.map(({ number }) => number)).toEqual(all.map((_, place) => place + 1))
  expect(new Set(drawn.map(({ change }) => change))).toEqual(new Set(all.map(({ change }) => change)))
})

test('a change is one line: number, place, given and want, and what became of it', () => {
  const all = readChanges(root, 'packages/one/src').map((each, place) => ({ ...each, number: place + 1 }))
  const folder = 'packages/one'
  expect(all.map((each) => lineOf(each, folder))).toEqual([
    '1 src/b.ts:1  …onst b = (a: number) => a === 1  ->  …onst b = (a: number) => {}',
    '2 src/b.ts:1  …st b = (a: number) => a === 1  ->  …st b = (a: number) => a !== 1',
    '3 src/b.ts:1  … = (a: number) => a === 1  ->  … = (a: number) => a === 2',
    '4 src/deep/a.tsx:1  export const a = () => <p>Yes</p>  ->  export const a = () => {}',
    '5 src/deep/a.tsx:1  …port const a = () => <p>Yes</p>  ->  …port const a = () => <p></p>',
  ])
  const said = (by: string | undefined, ...unsteady: string[]) => verdictOf({ by, unsteady }, folder)
  expect(said('typecheck of packages/one')).toBe('noticed by typecheck')
  expect(said('typecheck of packages/two')).toBe('noticed by typecheck of packages/two')
  expect(said('packages/one/test/b.test.ts "is one"')).toBe('noticed by test/b.test.ts "is one"')
  expect(said('time limit in packages/one/test/b.test.ts')).toBe('time limit (noticed) in test/b.test.ts')
  expect(said(undefined, 'packages/one/test/c.test.ts "waits"')).toBe(
    'NOT NOTICED; failed once, then passed: test/c.test.ts "waits"',
  )
})

test('the last lines count, and name everything that was not noticed', () => {
  const [first, second, third] = readChanges(root, 'packages/one/src').map((each, place) => ({
    ...each,
    number: place + 1,
  }))
  if (!first || !second || !third) throw new Error('There are too few changes.')
  const options = readOptions(root, `packages/one ${enough} --only 1,2,3`.split(' '))
  const judged = summaryOf(
    [
      [first, { by: 'typecheck of packages/one', unsteady: [] }],
      [second, { by: undefined, unsteady: [] }],
      [third, { by: 'time limit in packages/one/test/b.test.ts', unsteady: [] }],
    ],
    options,
    61,
  )
  expect(judged).toEqual([
    '2 of 3 noticed, 1 of them by a typecheck',
    `not noticed: ${lineOf(second, 'packages/one')}`,
    'seed 7, count 3, only 1,2,3, 61 s',
  ])
})
