import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'secret-length'

const media = (password: string) =>
  `examples:\n  one:\n    value: { wrapper: [{ OfficePassword: ${password} }] }`

test('passes: twelve characters', async () => {
  expect(await lintFiles(rule, description({ media: media('twelve-chars') }))).toEqual([])
})

test('fails: eleven characters', async () => {
  expect(await lintFiles(rule, description({ media: media('eleven-char') }))).toEqual([
    'openapi.yaml:16 Give the sample `OfficePassword` at least 12 characters.',
  ])
})
