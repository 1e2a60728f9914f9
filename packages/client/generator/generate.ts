import { generatedFolder } from '@onedrive-restore/spec/generated-folder'
import { withDescriptions, withoutSources } from '@onedrive-restore/spec/source-line'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { contractFacts } from './contract-facts.ts'
import { withNamedSchemas } from './named-schemas.ts'
import { validators } from './validators.ts'
import { wireFacts } from './wire-facts.ts'

async function generate(document: object): Promise<Record<string, string>> {
  // openapi-typescript writes into the document: it takes a discriminating property out of its schemas. What hovers over a
  // name is read again and again; where it comes from is in the reference.
  const described = withDescriptions(document, withoutSources) as OpenAPI3
  const schema = await openapiTS(described, { defaultNonNullable: false })
  return {
    'schema.ts': astToString(withNamedSchemas(schema)),
    'contract.ts': contractFacts(document as OpenAPI3),
    'wire.ts': wireFacts(document as OpenAPI3),
    'validators.ts': await validators(document as OpenAPI3),
  }
}

/** The types, facts and wire facts of the contract in `src/generated`. */
export const { staleFiles, writeGenerated } = generatedFolder(
  new URL('../src/generated/', import.meta.url),
  generate,
)
