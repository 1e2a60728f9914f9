import { createRequire } from 'node:module'
import type { Bundle } from '../contract/read-bundle.ts'
import type { Resource } from './prism.ts'

const require = createRequire(import.meta.url)

// The same copies that Prism uses. Its own function for this loads the importers of formats nobody has here, which
// takes a third of the time a mock needs to start.
const fromPrism = createRequire(require.resolve('@stoplight/prism-http'))
const RefParser = fromPrism('@stoplight/json-schema-ref-parser')
const { decycle, bundleTarget } = fromPrism('@stoplight/json')
const { transformOas3Operations } = fromPrism('@stoplight/http-spec/oas3/operation')

/** The operations of a bundle in Prism's own form. The bundle is left as it is. */
export async function readResources(bundle: Bundle): Promise<Resource[]> {
  // Following references writes into the document.
  const document = decycle(await new RefParser().dereference(structuredClone(bundle)))
  const operations: Resource[] = transformOas3Operations(document)
  return operations.map((operation) =>
    bundleTarget({
      document: { ...document, __target__: operation },
      path: '#/__target__',
      cloneDocument: false,
    }),
  )
}
