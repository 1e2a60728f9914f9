import { expect, test } from 'vitest'
import { type Impact, versionComplaint } from '../src/version.ts'

test.for<[base: string, revision: string, impact: Impact | undefined]>([
  ['1.4.2', '1.4.2', undefined],
  ['1.4.2', '1.4.3', 'patch'],
  ['1.4.2', '1.5.0', 'minor'],
  ['1.4.2', '2.0.0', 'major'],
  ['1.4.2', '2.0.0', 'patch'],
  ['1.9.9', '1.10.0', 'minor'],
  ['0.9.1', '1.0.0', 'major'],
])('from %s to %s is enough for %s', ([base, revision, impact]) => {
  expect(versionComplaint(base, revision, impact)).toBeUndefined()
})

test.for<[base: string, revision: string, impact: Impact | undefined, complaint: string]>([
  ['1.4.2', '1.4.2', 'patch', 'info.version stayed 1.4.2, but these changes require a patch bump (1.4.3).'],
  [
    '1.4.2',
    '1.4.3',
    'minor',
    'info.version went from 1.4.2 to 1.4.3, but these changes require a minor bump (1.5.0).',
  ],
  [
    '1.4.2',
    '1.9.9',
    'major',
    'info.version went from 1.4.2 to 1.9.9, but these changes require a major bump (2.0.0).',
  ],
  [
    '0.9.1',
    '0.10.0',
    'major',
    'info.version went from 0.9.1 to 0.10.0, but these changes require a major bump (1.0.0).',
  ],
  ['1.4.2', '1.4.1', undefined, 'info.version fell from 1.4.2 to 1.4.1.'],
  ['1.10.0', '1.9.0', undefined, 'info.version fell from 1.10.0 to 1.9.0.'],
  ['2.0.0', '1.99.99', 'patch', 'info.version fell from 2.0.0 to 1.99.99.'],
  ['1.4.2', 'banana', undefined, 'info.version banana is not three numbers, such as 1.2.3.'],
  ['1.4.2', '1.5', undefined, 'info.version 1.5 is not three numbers, such as 1.2.3.'],
  ['1.4.2', '1.5.0-rc.1', 'minor', 'info.version 1.5.0-rc.1 is not three numbers, such as 1.2.3.'],
  ['1.4.2', '01.5.0', 'minor', 'info.version 01.5.0 is not three numbers, such as 1.2.3.'],
  ['banana', '1.5.0', 'minor', 'info.version banana is not three numbers, such as 1.2.3.'],
])('from %s to %s for %s: refused', ([base, revision, impact, complaint]) => {
  expect(versionComplaint(base, revision, impact)).toBe(complaint)
})
