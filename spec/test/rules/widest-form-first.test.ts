import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const union = (key: string, ...forms: string[][]) =>
  `${key}:\n${forms.map((required) => `  - { type: object, required: [${required}] }`).join('\n')}`

const complaint = (form: number) =>
  `openapi.yaml:19 Move form ${form} up: a form before it requires only a part of it.`

test.for<[name: string, schema: string, complaints: string[]]>([
  ['passes: the widest first', union('anyOf', ['a', 'b'], ['a']), []],
  ['passes: forms that share only a part', union('anyOf', ['a', 'b'], ['a', 'c']), []],
  ['passes: forms that require the same', union('anyOf', ['a', 'b'], ['b', 'a']), []],
  ['passes: a form that requires nothing', union('anyOf', [], ['a']), []],
  ['fails: the widest last', union('anyOf', ['a'], ['b'], ['b', 'a']), [complaint(3)]],
  ['fails: in oneOf as well', union('oneOf', ['a'], ['a', 'b']), [complaint(2)]],
])('%s', async ([, schema, complaints]) => {
  expect(await lintFiles('widest-form-first', description({ schema }))).toEqual(complaints)
})

test('fails: forms in files of their own', async () => {
  const files = description({
    schema: "anyOf:\n  - $ref: narrow.yaml\n  - $ref: '#/components/schemas/Wide'",
  })
  const root = `${files['openapi.yaml']}    Wide: { type: object, required: [a, b] }\n`
  const narrow = 'type: object\nrequired: [a]\n'
  expect(await lintFiles('widest-form-first', { 'openapi.yaml': root, 'narrow.yaml': narrow })).toEqual([
    complaint(2),
  ])
})
