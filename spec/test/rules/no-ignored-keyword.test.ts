import { expect, test } from 'vitest'
import { ignoredKeywords } from '../../rules/no-ignored-keyword.ts'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'no-ignored-keyword'

test('passes: a keyword that Prism checks', async () => {
  const schema = 'type: object\nif: { required: [a] }\nthen: { required: [b] }'
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
})

test.for(ignoredKeywords)('fails: %s', async (keyword) => {
  const schema = `type: object\n${keyword}: {}`
  expect(await lintFiles(rule, description({ schema }))).toEqual([
    `openapi.yaml:19 Say it without \`${keyword}\`: Prism does not check it.`,
  ])
})
