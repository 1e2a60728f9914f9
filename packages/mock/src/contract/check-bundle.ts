import { MockError } from '../mock-error.ts'
import type { Bundle } from './read-bundle.ts'
import { targetOf } from './resolve.ts'

/**
 * Checks that a document has what the mock cannot do without.
 *
 * @throws {MockError} with the first thing that is missing, and what to do about it
 */
export function checkBundle(document: unknown): asserts document is Bundle {
  const missing = missingIn(isRecord(document) ? document : {})
  if (missing) throw new MockError(`The contract cannot be served: ${missing}.`)
}

function missingIn(document: Record<string, unknown>): string | undefined {
  const { openapi, servers, paths } = document
  if (!/^3\./.test(`${openapi}`))
    return 'it is no OpenAPI 3 document, which begins with its version in `openapi`'
  if (!Array.isArray(servers) || typeof servers[0]?.url !== 'string')
    return 'it has no `servers`, and the base path of the API is taken from the first of them'
  if (!isRecord(paths) || !Object.values(paths).some(hasOperation))
    return 'none of its `paths` has an operation with an `operationId`'
  return brokenReference(document, document)
}

function hasOperation(item: unknown): boolean {
  return isRecord(item) && Object.values(item).some((part) => isRecord(part) && 'operationId' in part)
}

/** The first reference that leads to another file, or nowhere. */
function brokenReference(document: object, node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const reference = '$ref' in node && typeof node.$ref === 'string' ? node.$ref : '#'
  if (!reference.startsWith('#'))
    return `it refers to ${reference}; make one file of it with \`redocly bundle\``
  if (targetOf(document, reference) === undefined) return `its reference ${reference} leads nowhere`
  for (const part of Object.values(node)) {
    const broken = brokenReference(document, part)
    if (broken) return broken
  }
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
