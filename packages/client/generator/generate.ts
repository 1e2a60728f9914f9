import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { contractFacts } from './contract-facts.ts'
import { wireFacts } from './wire-facts.ts'

const folder = new URL('../src/generated/', import.meta.url)

const header = `// Generated from the contract in spec/. Do not edit: change the contract and run \`pnpm generate\`.\n\n`

/** What the folder `src/generated` should hold for this bundle: file name to text. */
export async function generate(document: object): Promise<Record<string, string>> {
  // openapi-typescript writes into the document: it takes a discriminating property out of its schemas.
  const schema = await openapiTS(structuredClone(document) as OpenAPI3, { defaultNonNullable: false })
  return {
    'schema.ts': header + astToString(schema),
    'contract.ts': header + contractFacts(document as OpenAPI3),
    'wire.ts': header + wireFacts(document as OpenAPI3),
  }
}

/** Those files of `generate` that are missing on disk or differ: file name to text. */
export async function staleFiles(document: object): Promise<Record<string, string>> {
  const stale: Record<string, string> = {}
  for (const [name, text] of Object.entries(await generate(document))) {
    if ((await readGenerated(name)) !== text) stale[name] = text
  }
  return stale
}

/** Brings `src/generated` up to date and returns the names of the files that changed. */
export async function writeGenerated(document: object): Promise<string[]> {
  const stale = Object.entries(await staleFiles(document))
  await Promise.all(stale.map(([name, text]) => writeFile(new URL(name, folder), text)))
  return stale.map(([name]) => name)
}

function readGenerated(name: string): Promise<string | undefined> {
  return readFile(new URL(name, folder), 'utf8').catch(() => undefined)
}
