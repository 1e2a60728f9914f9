import type { Bundle } from '../contract/read-bundle.ts'
import type { Resource } from '../engine/prism.ts'

/** The operations of the published bundle in Prism's own form. When the package is built, they take the place of this. */
export async function readPublishedResources(bundle: Bundle): Promise<Resource[]> {
  const { readResources } = await import('../engine/read-resources.ts')
  return readResources(bundle)
}
