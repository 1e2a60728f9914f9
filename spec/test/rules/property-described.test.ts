import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const rule = 'property-described'

test('passes: described itself, through its schema, or not a property', async () => {
  const schema = `
type: object
description: A thing.
properties:
  a: { type: string, description: The first. }
  b: { $ref: '#/components/schemas/Thing' }
  c: false`
  expect(await lintFiles(rule, description({ schema }))).toEqual([])
})

test('fails: a property without a description', async () => {
  const schema = 'type: object\nproperties:\n  a: { type: string }'
  expect(await lintFiles(rule, description({ schema }))).toEqual([
    'openapi.yaml:20 Describe the property `a`.',
  ])
})
