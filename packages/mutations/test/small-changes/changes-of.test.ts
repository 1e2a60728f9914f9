import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-5.9'
import { expect, test } from 'vitest'
import { type Change, changedText, changesOf, kinds } from '../../src/small-changes/changes-of.ts'

type Kind = Change['kind']

/** Everything that a kind makes of a text. */
function allOf(kind: Kind, text: string, file = 'a.ts'): string[] {
  return changesOf(file, text)
    .filter((change) => change.kind === kind)
    .map((change) => changedText(text, change))
}

const rows: [kind: Kind, given: string, want: string[]][] = [
  ['comparison', 'a === b', ['a !== b']],
  ['comparison', 'a !== b', ['a === b']],
  ['comparison', 'a == b', ['a != b']],
  ['comparison', 'a != b', ['a == b']],
  ['comparison', 'a < b', ['a <= b']],
  ['comparison', 'a <= b', ['a < b']],
  ['comparison', 'a > b', ['a >= b']],
  ['comparison', 'a >= b', ['a > b']],
  ['logic', 'a && b || c', ['a || b || c', 'a && b && c']],
  ['logic', 'a ||= b', ['a &&= b']],
  ['nullish', 'f(a ?? b)', ['f(b)', 'f(a)']],
  ['nullish', 'a ??= b', ['a = b']],
  ['optional', 'a?.b', ['a.b']],
  ['optional', 'a?.[b]', ['a[b]']],
  ['optional', 'a?.(b)', ['a(b)']],
  ['negation', 'if (a) b()', ['if (!(a)) b()']],
  ['negation', 'if (!a) b()', ['if (a) b()']],
  ['negation', 'if (a > b) c()', ['if (!(a > b)) c()']],
  ['negation', 'while (a) b()', ['while (!(a)) b()']],
  ['negation', 'x = a ? b : c', ['x = !(a) ? b : c']],
  ['negation', 'x = !a', ['x = a']],
  ['negation', 'x = !!a', ['x = !a']],
  ['negation', 'if (a === b) c()', []],
  ['otherwise', 'if (a) b()\nelse c()', ['if (a) b()']],
  ['otherwise', 'if (a) b()\nelse if (c) d()\nelse e()', ['if (a) b()', 'if (a) b()\nelse if (c) d()']],
  ['boolean', 'x = [true, false]', ['x = [false, false]', 'x = [true, true]']],
  [
    'number',
    'f(3, 60_000, 0.5, 2n)',
    ['f(4, 60_000, 0.5, 2n)', 'f(3, 60001, 0.5, 2n)', 'f(3, 60_000, 1.5, 2n)', 'f(3, 60_000, 0.5, 3n)'],
  ],
  ['string', "f('a', '', b['c'])", ["f('', '', b['c'])", "f('a', '', b[''])"]],
  ['string', `f(\`a\`, \`b \${c}\`)`, [`f(\`\`, \`b \${c}\`)`, 'f(`a`, ``)']],
  ['literal', 'f([a, ...b], {}, { c: [] })', ['f([], {}, { c: [] })', 'f([a, ...b], {}, {})']],
  ['literal', '[a, b] = c', []],
  ['order', 'f(a, b, c)', ['f(b, a, c)', 'f(a, c, b)']],
  ['order', 'new F(a,  b)', ['new F(b,  a)']],
  ['order', 'f(a, a)', []],
  ['statement', 'a()\nb.c = d', [';\nb.c = d', 'a()\n;']],
  ['statement', 'if (a) b()', [';', 'if (a) ;']],
  [
    'statement',
    'for (const a of b) { if (a) continue; break }',
    [
      ';',
      'for (const a of b) { ; break }',
      'for (const a of b) { if (a) ; break }',
      'for (const a of b) { if (a) continue; ; }',
    ],
  ],
  [
    'statement',
    'function f() { if (a) throw b\n return }',
    [
      'function f() { ;\n return }',
      'function f() { if (a) ;\n return }',
      'function f() { if (a) throw b\n ; }',
    ],
  ],
  ['statement', 'const a = b\nfunction f() {}', []],
  ['result', 'function f() { return a + b }', ['function f() { return }']],
  ['result', 'function f() { return undefined }', []],
  ['result', 'x = (a) => ({ a })', ['x = (a) => {}']],
  ['result', 'x = () => undefined', []],
  ['waiting', 'x = await a', ['x = a']],
  [
    'waiting',
    'async function f() { for await (const a of b) {} }',
    ['async function f() { for  (const a of b) {} }'],
  ],
]

test.for(rows)('%s of %s', ([kind, given, want]) => {
  expect(allOf(kind, given)).toEqual(want)
})

test('every kind has a row', () => {
  expect([...new Set(rows.map(([kind]) => kind))].sort()).toEqual(Object.keys(kinds).sort())
})

test('of a page, texts and attributes are emptied', () => {
  expect(allOf('string', 'x = <p title="a"> b <i /> </p>', 'a.tsx')).toEqual([
    'x = <p title=""> b <i /> </p>',
    'x = <p title="a"> <i /> </p>',
  ])
})

test('what is for readers, for the compiler, or names other modules is never touched', () => {
  const text = `
    /** Whether \`a && b\` is true: 1 < 2. @example f('a', 'b') */
    // if (a) return true
    import { type A, b } from 'b' with { type: 'json' }
    import type { C } from 'c'
    export * from 'd'
    export { b as 'e' }
    type F = 'a' | 1 | true | [1, 2] | \`a\${string}\` | { a: 'b' } | (A extends C ? 'x' : 'y')
    interface G<T = 'a'> { a?: 'b'; c(d: 1): false; readonly [key: string]: unknown }
    declare const h: 1
    declare module 'x' { const y: 'z' }
    let i: F | undefined
    let j = b as unknown as G<'q'>
    let k = j satisfies { a?: 'b' }
    function l(this: 'm', n: 1 | 2): n is 1
    class O<P extends 'a'> { q?: 'a'; declare r: 1 }
    const s = import('t')
  `
  expect(changesOf('a.ts', text)).toEqual([])
})

test('what two kinds or two places make alike is one change', () => {
  const text = 'if (!!a) b()\nelse if (c === d) f()'
  const texts = changesOf('a.ts', text).map((change) => changedText(text, change))
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts).not.toContain(text)
})

test('a statement that would carry on the one before it gets a semicolon', () => {
  const inside = (text: string) => `async function f() { ${text} }`
  expect(allOf('waiting', inside('a()\nawait [b].c()'))).toEqual([inside('a()\n;[b].c()')])
  expect(allOf('waiting', inside('if (a) await (b)'))).toEqual([inside('if (a) (b)')])
})

test('it names the kind, the line, and the place', () => {
  expect(changesOf('a.ts', '\n  f(1)\n')).toEqual([
    { kind: 'statement', line: 2, start: 3, end: 7, text: ';' },
    { kind: 'number', line: 2, start: 5, end: 6, text: '2' },
  ])
})

test('what it makes of a package is still a program', async () => {
  const folder = fileURLToPath(new URL('../../../client/src', import.meta.url))
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const broken: string[] = []
  for (const name of names.sort().filter((_, place) => place % 5 === 0)) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const change of changesOf(name, text).filter((_, place) => place % 20 === 0)) {
      const { diagnostics = [] } = ts.transpileModule(changedText(text, change), { reportDiagnostics: true })
      if (diagnostics.length > 0) broken.push(`${name}:${change.line} ${change.kind}`)
    }
  }
  expect(broken).toEqual([])
})
