import { MockError } from '../mock-error.ts'
import type { Bundle } from './read-bundle.ts'

/**
 * Checks that a value is a description the mock can serve, as far as it reads it itself.
 *
 * @throws {MockError} for one that is not OpenAPI 3, has no paths, or is spread over several files
 */
export function checkBundle(value: unknown): Bundle {
  const { openapi, paths } = (value ?? {}) as Record<string, unknown>
  if (typeof openapi !== 'string' || !openapi.startsWith('3.'))
    throw new MockError('The contract is not OpenAPI 3: it has no `openapi: 3...`.')
  if (typeof paths !== 'object' || paths === null) throw new MockError('The contract has no paths.')
  checkReferences(value)
  return value as Bundle
}

function checkReferences(root: unknown): void {
  const seen = new Set<unknown>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    const { $ref } = node as { $ref?: unknown }
    if (typeof $ref === 'string' && !$ref.startsWith('#/')) {
      throw new MockError(`The contract refers to ${$ref}; bundle it into one file first.`)
    }
    Object.values(node).forEach(visit)
  }
  visit(root)
}
