import { generatedFolder } from '@onedrive-restore/spec/generated-folder'
import { withDescriptions, withoutSources } from '@onedrive-restore/spec/source-line'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Bundle } from '../src/contract/read-bundle.ts'
import { observedBodiesSource } from './observed-bodies.ts'
import { scenarioSource } from './scenarios.ts'

async function generate(document: object): Promise<Record<string, string>> {
  // openapi-typescript writes into the document: it takes a discriminating property out of its schemas. What hovers over a
  // name is read again and again; where it comes from is in the reference.
  const described = withDescriptions(document, withoutSources) as OpenAPI3
  const schema = await openapiTS(described, { defaultNonNullable: false })
  return {
    'schema.ts': astToString(schema),
    'scenarios.ts': scenarioSource(document as Bundle),
    'observed-bodies.ts': observedBodiesSource(document as Bundle),
  }
}

/** The types, the scenario names and the observed bodies of the contract in `src/generated`. */
export const { staleFiles, writeGenerated } = generatedFolder(
  new URL('../src/generated/', import.meta.url),
  generate,
)
