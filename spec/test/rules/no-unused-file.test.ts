import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'no-unused-file'

const root =
  'openapi: 3.1.0\ninfo: { title: Fixture, version: 1.0.0 }\npaths:\n  /things: { $ref: paths/things.yaml }\n'
const files = { 'openapi.yaml': root, 'paths/things.yaml': 'get: { responses: {} }\n' }

test('passes: every file is referred to', async () => {
  expect(await lintFiles(rule, files)).toEqual([])
})

test('fails: a file that nothing refers to', async () => {
  expect(await lintFiles(rule, { ...files, 'components/schemas/Lost.yaml': 'type: string\n' })).toEqual([
    'openapi.yaml:1 Use or delete components/schemas/Lost.yaml: nothing refers to it.',
  ])
})
