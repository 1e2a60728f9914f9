import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'example-names'

const media = (name: string) => `examples: { ${name}: { value: a } }`

test.for(['one', 'session-expired', 'office-365'])('passes: %s', async (name) => {
  expect(await lintFiles(rule, description({ media: media(name) }))).toEqual([])
})

test.for(['SessionExpired', 'two words', 'ends-'])('fails: %s', async (name) => {
  expect(await lintFiles(rule, description({ media: media(name) }))).toEqual([
    `openapi.yaml:14 Name the example \`${name}\` in lower-case-words.`,
  ])
})
