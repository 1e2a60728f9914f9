import { transformOas3Operations } from '@stoplight/http-spec/oas3/operation'
import { bundleTarget, decycle } from '@stoplight/json'
import RefParser from '@stoplight/json-schema-ref-parser'
import type { Bundle } from '../contract/read-bundle.ts'
import type { Resource } from './prism.ts'

// Prism's own function for this loads the importers of formats nobody has here, which takes a third of the time a mock
// needs to start. It does the same with the same packages, in the versions that Prism has pinned.

/** The operations of a bundle in Prism's own form. The bundle is left as it is. */
export async function readResources(bundle: Bundle): Promise<Resource[]> {
  // Following references writes into the document.
  const document = decycle(await new RefParser().dereference(structuredClone(bundle)))
  const operations: Resource[] = transformOas3Operations(document)
  // Without callbacks: Prism would make them, and a mock calls nobody.
  return operations.map(({ callbacks, ...operation }) =>
    bundleTarget({
      document: { ...document, __target__: operation },
      path: '#/__target__',
      cloneDocument: false,
    }),
  )
}
