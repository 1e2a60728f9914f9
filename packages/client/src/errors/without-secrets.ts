import { isRestoreError } from './guards.ts'
import { type Mask, maskOf } from './mask.ts'

/**
 * A plain copy of an error of somebody else: name, code, message, stack and cause, without secrets. Other properties are
 * left behind, because some libraries keep the whole request there.
 */
export function withoutSecrets(error: unknown, secrets: readonly string[]): Error {
  return copyOf(error, maskOf(secrets), 0)
}

// Causes can lead in a circle.
const maxCauses = 9

function copyOf(error: unknown, mask: Mask, depth: number): Error {
  if (isRestoreError(error)) return error
  try {
    if (!(error instanceof Error)) return new Error(mask(String(error)))
    const { name, message, stack, code, cause } = error as Error & { code?: unknown }
    const copy = new Error(mask(`${message}`))
    const facts = { name: mask(`${name}`), stack: mask(`${stack}`), code: codeOf(code, mask) }
    for (const [key, value] of Object.entries(facts))
      if (value !== undefined) Object.defineProperty(copy, key, { value, configurable: true })
    if (cause instanceof Error && depth < maxCauses) copy.cause = copyOf(cause, mask, depth + 1)
    return copy
  } catch {
    return new Error('an error that cannot be read')
  }
}

function codeOf(code: unknown, mask: Mask): string | number | undefined {
  if (typeof code === 'string') return mask(code)
  return typeof code === 'number' && mask(`${code}`) === `${code}` ? code : undefined
}
