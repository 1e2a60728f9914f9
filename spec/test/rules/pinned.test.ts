import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'pinned'
const operation = (text: string, ...sentences: string[]) =>
  description({
    operation: `operationId: listThings\nsummary: List things\ndescription: ${text}\nx-pinned: ${JSON.stringify(sentences)}`,
  })
const gone = (line: number, sentence: string) =>
  `openapi.yaml:${line} Say it as it is pinned, or change both and say why: "${sentence}" does not stand here any more.`

test('passes: what is pinned stands in the description or the summary, on however many lines', async () => {
  expect(await lintFiles(rule, operation('Lists.', 'List things', 'Lists.'))).toEqual([])
  const schema = 'type: string\ndescription: |\n  Look\n  first, always.\nx-pinned: [Look first]'
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
  expect(await lintFiles(rule, description())).toEqual([])
})

test('fails: a sentence that was turned round, each by itself', async () => {
  expect(await lintFiles(rule, operation('Nothing was done.', 'Something was done.', 'was', 'Ask.'))).toEqual(
    [gone(9, 'Something was done.'), gone(9, 'Ask.')],
  )
})

test('fails: the sentence of another node', async () => {
  const schema = 'type: object\nx-pinned: [Look first]\nproperties: { a: { description: Look first. } }'
  expect(await lintFiles(rule, description({ schema }))).toEqual([gone(19, 'Look first')])
})

test('fails: what is no list of sentences', async () => {
  for (const value of ['Look first', '[]', '[1]'])
    expect(await lintFiles(rule, description({ schema: `type: string\nx-pinned: ${value}` }))).toEqual([
      'openapi.yaml:19 List sentences under `x-pinned`.',
    ])
})

test('what the contract as a whole pins may stand in its guides, and the spaces of a table do not count', async () => {
  const info = 'info:\n  title: Things\n  version: 1.0.0\n  x-pinned: ["| 500 | perhaps |", Look first]\n'
  const root = { 'openapi.yaml': `openapi: 3.1.0\n${info}paths: {}\n` }
  const guide = (text: string) => ({ ...root, 'guides/1-errors.md': text })
  expect(await lintFiles(rule, guide('# Errors\n\n| 500    | perhaps  |\n\nLook\nfirst.'))).toEqual([])
  expect(await lintFiles(rule, guide('# Errors\n\n| 500    | no       |\n\nLook\nfirst.'))).toEqual([
    gone(5, '| 500 | perhaps |'),
  ])
})
