import { MockError } from '../mock-error.ts'
import type { Bundle } from './read-bundle.ts'
import { targetOf } from './resolve.ts'

/**
 * Checks that a value is a description the mock can serve.
 *
 * @throws {MockError} for one that is not OpenAPI 3, has no paths, is spread over several files, or refers to what it
 * does not have
 */
export function checkBundle(value: unknown): Bundle {
  const { openapi, paths } = (value ?? {}) as Record<string, unknown>
  if (typeof openapi !== 'string' || !openapi.startsWith('3.'))
    throw new MockError('The contract is not OpenAPI 3: it has no `openapi: 3...`.')
  if (typeof paths !== 'object' || paths === null) throw new MockError('The contract has no paths.')
  checkReferences(value as object)
  return value as Bundle
}

function checkReferences(root: object): void {
  const seen = new Set<unknown>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    const { $ref } = node as { $ref?: unknown }
    if (typeof $ref === 'string') checkReference(root, $ref)
    Object.values(node).forEach(visit)
  }
  visit(root)
}

function checkReference(root: object, reference: string): void {
  if (!reference.startsWith('#/'))
    throw new MockError(`The contract refers to ${reference}; bundle it into one file first.`)
  if (targetOf(root, reference) === undefined)
    throw new MockError(`The contract refers to ${reference}, which it does not have.`)
}
