import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'secret-format'

test('passes: secrets are marked, and `token_type` is none', async () => {
  const schema = `
type: object
properties:
  OfficePassword: { type: string, format: password }
  access_token: { type: string, format: password }
  token_type: { type: string }`
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
})

const secrets = [
  'OfficePassword',
  'OfficePwd',
  'refresh_token',
  'accessToken',
  'clientSecret',
  'assertion',
  'applicationCertificate',
  'userCode',
]

test.for(secrets)('fails: %s without the mark', async (name) => {
  const schema = `type: object\nproperties:\n  ${name}: { type: string }`
  expect(await lintFiles(rule, description({ schema }))).toEqual([
    `openapi.yaml:20 Mark the secret \`${name}\` with \`format: password\`.`,
  ])
})

test('fails: an input of a workflow without its mark', async () => {
  const workflow = (password: string) => ({
    'a.arazzo.yaml': `arazzo: 1.0.1
info: { title: Things, version: 1.0.0 }
sourceDescriptions: [{ name: things, url: openapi.yaml, type: openapi }]
workflows:
  - workflowId: look
    inputs: { type: object, properties: { password: { type: string } } }
    steps: [{ stepId: list, operationId: listThings }]
components:
  inputs:
    account: { type: object, properties: { password: ${password} } }
`,
  })
  const lint = (password: string) => lintFiles('secret-format', workflow(password), 'a.arazzo.yaml')
  const line = (n: number) => `a.arazzo.yaml:${n} Mark the secret \`password\` with \`format: password\`.`
  expect(await lint('{ type: string, format: password }')).toEqual([line(6)])
  expect(await lint('{ type: string }')).toEqual([line(6), line(10)])
})
