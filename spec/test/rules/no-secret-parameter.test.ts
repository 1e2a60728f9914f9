import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'no-secret-parameter'

const operation = (name: string, place: string) =>
  description({ operation: `parameters:\n  - { name: ${name}, in: ${place}, schema: { type: string } }` })

test('passes: a parameter that is no secret', async () => {
  expect(await lintFiles(rule, operation('restoreSessionId', 'query'))).toEqual([])
})

test.for(['query', 'header', 'cookie'])('fails: a secret in the %s', async (place) => {
  expect(await lintFiles(rule, operation('OfficePassword', place))).toEqual([
    'openapi.yaml:7 Send the secret `OfficePassword` in the body.',
  ])
})
