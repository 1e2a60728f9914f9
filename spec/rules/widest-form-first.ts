import type { Oas3Rule, UserContext } from '@redocly/openapi-core'
import { report } from './report.ts'

type Form = { $ref?: string; required?: string[] }

/**
 * The form of a union that requires more comes before one that requires only a part of it: a generated check that
 * takes the first form that fits would never reach it, and would drop in silence what only it has.
 */
export const widestFormFirst: Oas3Rule = () => ({
  Schema(schema: { anyOf?: Form[]; oneOf?: Form[] }, context) {
    const key = schema.anyOf ? 'anyOf' : 'oneOf'
    const required = (schema[key] ?? []).map((form) => requiredOf(form, context))
    for (const [index, wide] of required.entries()) {
      const hides = required.slice(0, index).some((narrow) => narrow.length > 0 && isPart(narrow, wide))
      if (hides)
        report(context, `Move form ${index + 1} up: a form before it requires only a part of it.`, key)
    }
  },
})

function requiredOf(form: Form, context: UserContext): string[] {
  return context.resolve<Form>(form as { $ref: string }).node?.required ?? []
}

function isPart(narrow: string[], wide: string[]): boolean {
  return narrow.length < wide.length && narrow.every((name) => wide.includes(name))
}
