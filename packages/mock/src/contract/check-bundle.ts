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
  if (!isRecord(paths) || Object.keys(paths).length === 0)
    return 'it has no `paths`, so there is nothing to serve'
  const nameless = namelessOperation(paths)
  if (nameless) return `${nameless} has no \`operationId\`, by which the mock knows it`
  return brokenReference(document, document)
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

function namelessOperation(paths: Record<string, unknown>): string | undefined {
  for (const [path, item] of Object.entries(paths)) {
    const operations = isRecord(item) ? item : {}
    const method = methods.find((one) => operations[one] && !(operations[one] as Operation).operationId)
    if (method) return `${method} ${path}`
  }
  return undefined
}

interface Operation {
  operationId?: string
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
