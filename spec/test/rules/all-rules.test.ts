import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import plugin from '../../rules/plugin.ts'
import { contractFolder } from '../../src/folder.ts'

const { oas3 = {}, arazzo1 = {} } = plugin().rules ?? {}
const rules = [...new Set([oas3, arazzo1].flatMap(Object.keys))].sort()

test('every house rule is switched on as an error; Redocly says nothing of a rule that it does not know', () => {
  const config = readFileSync(`${contractFolder}redocly.yaml`, 'utf8')
  expect([...config.matchAll(/^ {2}house\/(\S+): error$/gm)].map(([, name]) => name).sort()).toEqual(rules)
})

test('every house rule has a test with a passing and a failing fixture', () => {
  const tests = globSync('*.test.ts', { cwd: import.meta.dirname }).filter(
    (file) => file !== 'all-rules.test.ts',
  )
  expect(tests.map((file) => file.replace('.test.ts', '')).sort()).toEqual(rules)
  for (const file of tests) {
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    expect(text).toMatch(/'passes: |'%s'/)
    expect(text).toMatch(/'fails: /)
  }
})

test('no finding is a warning', () => {
  const [, rules] =
    readFileSync(`${contractFolder}redocly.yaml`, 'utf8').match(/^rules:\n((?: .*\n)+)/m) ?? []
  expect(rules).toContain(': error')
  expect(rules).not.toMatch(/: (warn|off)$/m)
})
