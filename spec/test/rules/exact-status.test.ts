import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'exact-status'

const files = (status: string) => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
      responses:
        '200': { description: Fine. }
        ${status}: { description: One. }
`,
})

test('passes: three digits', async () => {
  expect(await lintFiles(rule, files("'404'"))).toEqual([])
})

test.for(['default', '4XX', '5xx'])('fails: %s', async (status) => {
  expect(await lintFiles(rule, files(status))).toEqual([
    `openapi.yaml:8 Name each status instead of \`${status}\`.`,
  ])
})
