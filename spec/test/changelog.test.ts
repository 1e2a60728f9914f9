import { expect, test } from 'vitest'
import { sectionFor } from '../src/changelog.ts'
import type { Change } from '../src/diff.ts'

function change(part: Partial<Change>): Change {
  return { path: '#/info', kind: 'modified', impact: 'minor', verdicts: [], ...part }
}

test.for<[name: string, change: Partial<Change>, lines: string[]]>([
  [
    'a path, as people read it',
    { path: '#/paths/~1Jobs~1{id}/get', kind: 'added' },
    ['- minor: added `/Jobs/{id}/get`'],
  ],
  ['a tilde in a name', { path: '#/paths/~1a~0b' }, ['- minor: modified `/a~b`']],
  ['what is not a path', { path: '#/tags/1', kind: 'removed' }, ['- minor: removed `tags/1`']],
  ['a property', { path: '#/info', property: 'title' }, ['- minor: modified `info` title']],
  [
    'the verdicts in place of the path',
    { impact: 'major', verdicts: [{ message: 'Gone.' }, { message: 'For good.' }] },
    ['- major: Gone. For good.'],
  ],
  ['no wording', { impact: 'patch', path: '#/info/description' }, []],
  ['no example', { path: '#/components/examples/stop' }, []],
  ['no example as a property', { path: '#/paths/~1Jobs/get', property: 'examples/x' }, []],
  ['no source', { path: '#/components/schemas/Stop', property: 'x-source' }, []],
])('the section of a version has %s', ([, part, lines]) => {
  const text = lines.length > 0 ? lines : ['- Wording and examples only.']
  expect(sectionFor('1.2.0', [change(part)])).toBe(`## 1.2.0\n\n${text.join('\n')}\n`)
})

test('the worst comes first, and what is said twice is said once', () => {
  const minor = change({ path: '#/b' })
  const major = change({ path: '#/a', impact: 'major' })
  expect(sectionFor('2.0.0', [minor, major, minor])).toBe(
    '## 2.0.0\n\n- major: modified `a`\n- minor: modified `b`\n',
  )
})
