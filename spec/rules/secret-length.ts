import type { Oas3Example, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSecretName } from './secrets.ts'

const minLength = 12

/** Tools mask secrets by plain replacement, so a short sample secret garbles everything that holds the same letters. */
export const secretLength: Oas3Rule = () => ({
  Example(example: Oas3Example, context) {
    for (const name of shortSecrets(example.value)) {
      report(context, `Give the sample \`${name}\` at least ${minLength} characters.`, 'value')
    }
  },
})

function shortSecrets(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const isShort = typeof inner === 'string' && isSecretName(name) && inner.length < minLength
    return isShort ? [name] : shortSecrets(inner)
  })
}
