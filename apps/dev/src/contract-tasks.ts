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
