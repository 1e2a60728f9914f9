import { type Bundle, readBundle } from '../contract/read-bundle.ts'
import { readPublishedResources } from '../published/resources.ts'
import type { Resource } from './prism.ts'

let published: Promise<Resource[]> | undefined

/** The operations of a bundle in Prism's own form. Those of the published bundle are read once in a process. */
export async function resourcesOf(bundle: Bundle): Promise<Resource[]> {
  if (bundle !== (await readBundle())) {
    const { readResources } = await import('./read-resources.ts')
    return readResources(bundle)
  }
  published ??= readPublishedResources(bundle)
  return published
}
