import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'operation-errors'

const withErrors = (security: string, ...statuses: number[]) => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
      ${security}
      responses:
${statuses.map((status) => `        '${status}': { description: One. }`).join('\n')}
`,
})

test('passes: 401 and 500, or 500 alone where no token is needed', async () => {
  expect(await lintFiles(rule, withErrors('operationId: listThings', 200, 401, 500))).toEqual([])
  expect(await lintFiles(rule, withErrors('operationId: createToken', 200, 500))).toEqual([])
})

test('fails: an error is missing', async () => {
  expect(await lintFiles(rule, withErrors('operationId: listThings', 200))).toEqual([
    'openapi.yaml:8 Add the response 401.',
    'openapi.yaml:8 Add the response 500.',
  ])
})

test('fails: an operation that only says that it needs no token', async () => {
  expect(await lintFiles(rule, withErrors('security: []', 200, 500))).toEqual([
    'openapi.yaml:8 Add the response 401.',
  ])
})
