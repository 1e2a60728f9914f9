import { expect, test } from 'vitest'
import { sectionFor } from '../src/changelog.ts'
import type { Change } from '../src/diff.ts'

function change(part: Partial<Change>): Change {
  return { path: '#/info', kind: 'modified', impact: 'minor', verdicts: [], ...part }
}

test.for<[name: string, change: Partial<Change>, lines: string[]]>([
  [
    'an operation, as people read it',
    { path: '#/paths/~1Jobs~1{id}/get', kind: 'added' },
    ['- minor: `GET /Jobs/{id}` is new.'],
  ],
  ['a tilde in a name', { path: '#/paths/~1a~0b' }, ['- minor: The path `/a~b` is another one.']],
  ['what is not a path', { path: '#/tags/1', kind: 'removed' }, ['- minor: `tags/1` is gone.']],
  ['a property', { path: '#/info', property: 'title' }, ['- minor: `info/title` is another one.']],
  [
    'a part of a component',
    { path: '#/components/schemas/Page/properties/limit' },
    ['- minor: `limit` of the schema `Page` is another one.'],
  ],
  [
    'what the verdicts say, and of what',
    {
      impact: 'major',
      path: '#/components/schemas/Page',
      verdicts: [{ message: '`const` was removed.' }, { message: 'For good.' }],
    },
    ['- major: The schema `Page`: `const` was removed. For good.'],
  ],
  [
    'what is no longer as sure',
    { path: '#/components/responses/Failure/x-source', sentence: 'rests no longer on `OAS6`.' },
    ['- minor: The answer `Failure` rests no longer on `OAS6`.'],
  ],
  [
    'what the guides no longer say',
    { path: '#/info/x-pinned', sentence: 'no longer says "Look first."' },
    ['- minor: The contract no longer says "Look first."'],
  ],
  [
    'a new example of a body',
    { path: '#/paths/~1Jobs/get', property: 'responses/200/examples/none', kind: 'added' },
    ['- minor: The example `none` of `GET /Jobs` is new.'],
  ],
  ['no wording', { impact: 'patch', path: '#/info/description' }, []],
  ['no example', { path: '#/components/examples/stop' }, []],
  ['no example as a property', { path: '#/paths/~1Jobs/get', property: 'examples/x' }, []],
  ['nothing inside an example', { path: '#/components/examples/stop/value/stop', kind: 'added' }, []],
  ['no reference', { path: '#/components/schemas/Page/items/$ref' }, []],
])('the section of a version has %s', ([, part, lines]) => {
  const text = lines.length > 0 ? lines : ['- Wording and examples only.']
  expect(sectionFor('1.2.0', [change(part)])).toBe(`## 1.2.0\n\n${text.join('\n')}\n`)
})

test('the worst comes first, and what is said twice is said once', () => {
  const minor = change({ path: '#/b' })
  const major = change({ path: '#/a', impact: 'major' })
  expect(sectionFor('2.0.0', [minor, major, minor])).toBe(
    '## 2.0.0\n\n- major: `a` is another one.\n- minor: `b` is another one.\n',
  )
})
