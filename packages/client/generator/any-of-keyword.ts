import { _, type CodeKeywordDefinition, Name } from 'ajv'

// What Ajv calls its list of errors and their number.
const vErrors = new Name('vErrors')
const errors = new Name('errors')

/**
 * `anyOf` for Ajv, with the errors of each alternative apart, so that the alternative that was meant can be told. Ajv's
 * own puts the errors of all of them into one list.
 */
export const anyOf: CodeKeywordDefinition = {
  keyword: 'anyOf',
  schemaType: 'array',
  trackErrors: true,
  error: { message: '', params: ({ params }) => _`{ alternatives: ${params.alternatives} }` },
  code(cxt) {
    const { gen, schema } = cxt
    const before = cxt.errsCount as Name
    const alternatives = gen.const('alternatives', _`[]`)
    const isValid = gen.let('valid', false)
    cxt.setParams({ alternatives })
    gen.block(() => {
      for (const index of schema.keys()) {
        const fits = gen.name('_valid')
        cxt.subschema({ keyword: 'anyOf', schemaProp: index, compositeRule: true }, fits)
        gen.if(
          fits,
          () => gen.assign(isValid, true),
          () => {
            gen.code(_`${alternatives}.push(${vErrors}.splice(${before}))`)
            gen.assign(errors, before)
          },
        )
        gen.if(_`!${isValid}`)
      }
    })
    cxt.result(
      isValid,
      () => {},
      () => cxt.error(true),
    )
  },
}
