import { expect, test } from 'vitest'
import { lintFiles } from '../lint-files.ts'

const rule = 'one-open-operation'

const files = (operationId: string, security: string, root = 'security: [{ bearer: [] }]') => ({
  'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
${root}
paths:
  /things:
    post:
      operationId: ${operationId}
      ${security}
      responses: {}
`,
})

test('passes: the sign-in is open and nothing else says anything of its own', async () => {
  expect(await lintFiles(rule, files('createToken', 'security: []'))).toEqual([])
  expect(await lintFiles(rule, files('listThings', 'deprecated: false'))).toEqual([])
})

test.for(['security: []', 'security: [{}]', 'security: [{ bearer: [] }]', 'security: [{ other: [] }]'])(
  'fails: another operation with %s',
  async (security) => {
    expect(await lintFiles(rule, files('restoreThings', security))).toEqual([
      'openapi.yaml:8 Delete `security`: the root says it.',
    ])
  },
)

test('fails: a sign-in that needs a token', async () => {
  expect(await lintFiles(rule, files('createToken', 'deprecated: false'))).toEqual([
    'openapi.yaml:6 Add `security: []`: the sign-in needs no token.',
  ])
})

test.for([
  'deprecated: false',
  'security: []',
  'security: [{ bearer: [] }, {}]',
  'security: [{ other: [] }]',
])('fails: a root with %s', async (root) => {
  const [problem] = await lintFiles(rule, files('createToken', 'security: []', root))
  expect(problem).toBe('openapi.yaml:1 Demand `bearer`, and nothing else, in `security`.')
})
