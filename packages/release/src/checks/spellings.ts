import { isDeepStrictEqual } from 'node:util'
import { parse } from '@stoplight/yaml'
import type { Tarball } from '../tarball.ts'

/** The contract in two spellings has to be one contract. */
export function spellingFaults({ files }: Tarball): string[] {
  const [json, yaml] = [files.get('dist/openapi.json'), files.get('dist/openapi.yaml')]
  if (json === undefined || yaml === undefined) return []
  return isDeepStrictEqual(JSON.parse(json), parse(yaml))
    ? []
    : ['dist/openapi.json and dist/openapi.yaml differ']
}
