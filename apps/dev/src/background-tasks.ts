import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Bundle, bundleContract } from '@onedrive-restore/spec/contract'
import { writeBundle } from '@onedrive-restore/spec/write-bundle'

/** Lints and bundles the contract, and writes the bundle for those who read it from disk. */
export async function readContract(): Promise<Bundle> {
  const bundle = await bundleContract()
  await writeBundle(bundle)
  return bundle
}

/** Brings the generated files of all packages up to date and returns the names of those that changed. */
export async function writeTypes({ document }: Bundle): Promise<string[]> {
  const client = await import('@onedrive-restore/client/generate')
  const mock = await import('@onedrive-restore/mock/generate')
  const named = (name: string) => (file: string) => `${name}/${file}`
  return [
    ...(await client.writeGenerated(document)).map(named('client')),
    ...(await mock.writeGenerated(document)).map(named('mock')),
  ]
}

/** Renders the reference from the bundle on disk. */
export async function writeDocs(): Promise<void> {
  const { buildDocs } = await import('@onedrive-restore/docs/build-docs')
  await buildDocs()
}

/**
 * Bundles what the page in a folder imports from packages, as Vite would by itself with its first request, unless that was done:
 * its bundler takes 300 MB for a second and never gives them back. When a package changes, Vite does it again by itself.
 */
export async function bundleImports(folder: string): Promise<void> {
  if (existsSync(join(folder, 'node_modules/.vite/deps/_metadata.json'))) return
  const { optimizeDeps, resolveConfig } = await import('vite')
  const configFile = join(folder, 'vite.config.ts')
  const config = await resolveConfig(
    { root: folder, configFile, configLoader: 'native', logLevel: 'silent' },
    'serve',
  )
  await optimizeDeps(config)
}
