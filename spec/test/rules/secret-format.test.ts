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
