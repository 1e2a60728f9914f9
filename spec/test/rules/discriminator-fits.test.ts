import { expect, test } from 'vitest'
import { description, lintFiles } from '../lint-files.ts'

const form = (name: string, kind: string) =>
  `    ${name}: { type: object, properties: { kind: { type: string, ${kind} } } }\n`
const lint = (mapping: string, forms = ['Cat', 'Dog']) => {
  const refs = forms.map((name) => `{ $ref: '#/components/schemas/${name}' }`)
  const schema = `oneOf: [${refs}]\ndiscriminator: { propertyName: kind, mapping: { ${mapping} } }`
  const { 'openapi.yaml': root } = description({ schema })
  return lintFiles('discriminator-fits', {
    'openapi.yaml': `${root}${form('Cat', 'const: cat')}${form('Dog', 'enum: [dog, wolf]')}`,
  })
}
const to = (name: string) => `'#/components/schemas/${name}'`
const astray = (value: string) => `openapi.yaml:19 Let \`${value}\` lead to the form whose \`kind\` is that.`

test('passes: every value leads to a form that takes it', async () => {
  expect(await lint(`cat: ${to('Cat')}, dog: ${to('Dog')}, wolf: ${to('Dog')}`)).toEqual([])
})

test('fails: a value that the form does not take', async () => {
  expect(await lint(`cat: ${to('Cat')}, dog: ${to('Dog')}, horse: ${to('Cat')}`)).toEqual([astray('horse')])
})

test('fails: a value that leads out of the union', async () => {
  expect(await lint(`cat: ${to('Cat')}, dog: ${to('Dog')}`, ['Cat'])).toEqual([astray('dog')])
})

test('fails: a form that no value leads to', async () => {
  expect(await lint(`cat: ${to('Cat')}`)).toEqual([
    'openapi.yaml:19 Name the value that leads to #/components/schemas/Dog.',
  ])
})
