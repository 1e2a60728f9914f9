import { generatedFolder } from '@onedrive-restore/spec/generated-folder'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Contract } from '../src/contract/read-bundle.ts'
import { scenarioSource } from './scenarios.ts'

async function generate(document: object): Promise<Record<string, string>> {
  // openapi-typescript writes into the document: it takes a discriminating property out of its schemas.
  const schema = await openapiTS(structuredClone(document) as OpenAPI3, { defaultNonNullable: false })
  return { 'schema.ts': astToString(schema), 'scenarios.ts': scenarioSource(document as Contract) }
}

/** The types and the scenario names of the contract in `src/generated`. */
export const { staleFiles, writeGenerated } = generatedFolder(
  new URL('../src/generated/', import.meta.url),
  generate,
)
