import { bundleContract } from '@onedrive-restore/spec/contract'
import type { Plugin } from 'esbuild'
import type { Bundle } from '../src/contract/read-bundle.ts'
import { readResources } from '../src/engine/read-resources.ts'

/** Puts the contract, and Prism's form of it, in place of the modules that read and compute them. */
export async function publishedContract(): Promise<Plugin> {
  const { document } = await bundleContract()
  const contents = {
    bundle: moduleOf('readPublishedBundle', document),
    resources: moduleOf('readPublishedResources', await readResources(document as unknown as Bundle)),
  }
  return {
    name: 'published contract',
    setup: ({ onLoad }) => {
      for (const [name, source] of Object.entries(contents)) {
        const filter = new RegExp(`/src/published/${name}\\.ts$`)
        onLoad({ filter }, () => ({ contents: source, loader: 'js' }))
      }
    },
  }
}

/** As text, because JSON is parsed faster than a literal of the same size. */
function moduleOf(name: string, value: unknown): string {
  return `export const ${name} = async () => JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`
}
