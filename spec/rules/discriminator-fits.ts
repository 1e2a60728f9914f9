import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { report } from './report.ts'

type Form = { $ref?: string; properties?: Record<string, { const?: unknown; enum?: unknown[] }> }
type Union = {
  discriminator?: { propertyName?: string; mapping?: Record<string, string> }
  anyOf?: Form[]
  oneOf?: Form[]
}

/**
 * Each value of a discriminator leads to a form of the union that takes this value, and each form is led to. Prism and the
 * generators follow the mapping alone: one that cannot match refuses every body with that value.
 */
export const discriminatorFits: Oas3Rule = () => ({
  Schema({ discriminator, anyOf, oneOf }: Union, context) {
    if (!discriminator) return
    const { propertyName = '', mapping = {} } = discriminator
    const forms = oneOf ?? anyOf ?? []
    for (const [value, reference] of Object.entries(mapping)) {
      const form = forms.find(({ $ref }) => $ref === reference)
      if (!form || !takes(form, propertyName, value, context))
        report(
          context,
          `Let \`${value}\` lead to the form whose \`${propertyName}\` is that.`,
          'discriminator',
        )
    }
    for (const { $ref } of forms)
      if (!$ref || !Object.values(mapping).includes($ref))
        report(context, `Name the value that leads to ${$ref ?? 'each form'}.`, 'discriminator')
  },
})

function takes(form: Form, name: string, value: string, context: UserContext): boolean {
  const property = context.resolve<Form>(form as { $ref: string }).node?.properties?.[name]
  return property?.const === value || property?.enum?.includes(value) === true
}
