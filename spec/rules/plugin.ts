import type { Arazzo1Rule, NodeType, Plugin } from '@redocly/openapi-core'
import { compatible } from './compatible.ts'
import { discriminatorFits } from './discriminator-fits.ts'
import { exactStatus } from './exact-status.ts'
import { exampleNames } from './example-names.ts'
import { exampleSpelling } from './example-spelling.ts'
import { guideStatuses } from './guide-statuses.ts'
import { inferredMarked } from './inferred-marked.ts'
import { joinGuides } from './join-guides.ts'
import { namedExamples } from './named-examples.ts'
import { noDefaultInRequest } from './no-default-in-request.ts'
import { noIgnoredKeyword } from './no-ignored-keyword.ts'
import { noPropertiesBesideUnion } from './no-properties-beside-union.ts'
import { noSecretParameter } from './no-secret-parameter.ts'
import { noUnusedFile } from './no-unused-file.ts'
import { oneOpenOperation } from './one-open-operation.ts'
import { operationErrors } from './operation-errors.ts'
import { operationVerb } from './operation-verb.ts'
import { pinned } from './pinned.ts'
import { propertyDescribed } from './property-described.ts'
import { provenance } from './provenance.ts'
import { secretFormat } from './secret-format.ts'
import { secretLength } from './secret-length.ts'
import { sharedErrorBody } from './shared-error-body.ts'
import { showSources } from './show-sources.ts'
import { widestFormFirst } from './widest-form-first.ts'

/** The house rules of this contract, and the types of its own extensions. */
export default function plugin(): Plugin {
  return {
    id: 'house',
    rules: {
      oas3: {
        'no-properties-beside-union': noPropertiesBesideUnion,
        'no-ignored-keyword': noIgnoredKeyword,
        'property-described': propertyDescribed,
        'no-default-in-request': noDefaultInRequest,
        'secret-format': secretFormat,
        'secret-length': secretLength,
        'no-secret-parameter': noSecretParameter,
        'one-open-operation': oneOpenOperation,
        'exact-status': exactStatus,
        'operation-errors': operationErrors,
        'named-examples': namedExamples,
        'example-names': exampleNames,
        'example-spelling': exampleSpelling,
        'operation-verb': operationVerb,
        provenance,
        'inferred-marked': inferredMarked,
        'no-unused-file': noUnusedFile,
        'shared-error-body': sharedErrorBody,
        'widest-form-first': widestFormFirst,
        'discriminator-fits': discriminatorFits,
        'guide-statuses': guideStatuses,
        pinned,
      },
      // The inputs of a workflow are schemas, so the rule is the same.
      arazzo1: { 'secret-format': secretFormat as Arazzo1Rule },
    },
    decorators: { oas3: { 'join-guides': joinGuides, 'show-sources': showSources, compatible } },
    typeExtension: {
      oas3: (types) => ({ ...types, Response: withObservedBody(types.Response) }),
    },
  }
}

/** Without a type, the reference in the extension would be copied into the bundle as it stands. */
function withObservedBody(response: NodeType | undefined): NodeType {
  return { ...response, properties: { ...response?.properties, 'x-observed-body': 'Schema' } }
}
