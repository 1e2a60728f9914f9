import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'shared-error-body'

const files = (operation: string, name: string, status = "'400'") => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
      ${operation}
      responses:
        ${status}:
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
  expect(await lintFiles(rule, files('operationId: createToken', 'TokenError'))).toEqual([])
})

test.for(["'400'", "'302'", '4XX', 'default'])('fails: another schema for %s', async (status) => {
  expect(await lintFiles(rule, files('deprecated: false', 'TokenError', status))).toEqual([
    `openapi.yaml:8 Use the schema \`ApiError\` for the body of ${status.replaceAll("'", '')}.`,
  ])
})

test('fails: an operation that only says that it needs no token, and the sign-in beyond its refusal', async () => {
  expect(await lintFiles(rule, files('security: []', 'TokenError'))).toHaveLength(1)
  expect(await lintFiles(rule, files('operationId: createToken', 'TokenError', "'500'"))).toHaveLength(1)
})
