import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'shared-error-body'

const files = (security: string, name: string) => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
      ${security}
      responses:
        '400':
          description: No.
          content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } }
components:
  schemas:
    ApiError: { type: object }
    TokenError: { type: object }
`,
})

test('passes: the shared schema, and another one for the refusal of a sign-in', async () => {
  expect(await lintFiles(rule, files('deprecated: false', 'ApiError'))).toEqual([])
  expect(await lintFiles(rule, files('security: []', 'TokenError'))).toEqual([])
})

test('fails: another schema', async () => {
  expect(await lintFiles(rule, files('deprecated: false', 'TokenError'))).toEqual([
    'openapi.yaml:8 Use the schema `ApiError` for the body of 400.',
  ])
})
