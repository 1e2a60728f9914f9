import type { Edit, Kind } from '../mutation.ts'
import { root } from './files.ts'

const version = (text: unknown): Edit => ({ file: root, at: 'info/version', set: text })

/** The version, what was released, and the workflows. */
export const release: Kind[] = [
  {
    kind: 'a version',
    harm: 'breaks',
    places: {
      'that falls': version('0.9.0'),
      'that is none': version('banana'),
      'of two parts': version('99.0'),
      'with letters behind it': version('99.0.0x'),
      'that is empty': version(''),
    },
  },
  {
    kind: 'what was released',
    harm: 'breaks',
    tests: ['spec/test/version-gate', 'spec/test/score'],
    places: {
      'is edited by hand': { file: 'released/openapi.yaml', at: 'info/title', set: 'Bulk restore' },
      'has another version': { file: 'released/openapi.yaml', at: 'info/version', set: '0.1.0' },
      'has a score of 100': { file: 'released/score.json', write: '{"score":100}\n' },
    },
  },
  {
    kind: 'a workflow',
    harm: 'breaks',
    tests: ['spec/test/workflows', 'conformance/test/workflows'],
    places: {
      'that overwrites': {
        file: 'workflows/restore.arazzo.yaml',
        from: 'DocumentAction: keep',
        to: 'DocumentAction: overwrite',
      },
      'that provokes a failure and overwrites': {
        file: 'workflows/failures.arazzo.yaml',
        from: 'DocumentAction: keep',
        to: 'DocumentAction: overwrite',
      },
      'that expects another answer': {
        file: 'workflows/failures.arazzo.yaml',
        from: '$statusCode == 401',
        to: '$statusCode == 403',
      },
      'whose password is no secret': {
        file: 'workflows/restore.arazzo.yaml',
        from: 'officePassword:\n          type: string\n          format: password',
        to: 'officePassword:\n          type: string',
      },
      'that calls no operation': {
        file: 'workflows/restore.arazzo.yaml',
        from: '$sourceDescriptions.contract.listOrganizations',
        to: '$sourceDescriptions.contract.listOrganisations',
      },
    },
  },
]
