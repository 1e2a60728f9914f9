/** One thing that a generator makes of the compatible bundle, and what is judged of it. */
export interface Tool {
  /** As `spec/README.md` names it. */
  name: string
  package: string
  /** The arguments of its command, which runs in the folder of its output. */
  args(bundle: string): string[]
  /** A type is judged by the compiler, a zod schema by calling it. */
  judged: 'type' | 'schema'
  /** The module, below the folder. */
  file: string
  /** What a module that imports everything from it as `all` calls the body of a bulk restore. */
  body: string
  /** Its code needs the older zod that it came with. */
  withOwnParts?: true
  /** Wrong bodies that it lets pass, because it has no words for them. */
  admits: string[]
}

/** Neither types nor interfaces can say how long an array is. */
const longLists = ['no drives']

export const tools: Tool[] = [
  {
    name: 'hey-api, types',
    package: '@hey-api/openapi-ts',
    args: (bundle) => ['-i', bundle, '-o', '.', '-p', '@hey-api/typescript', '--no-log-file'],
    judged: 'type',
    file: 'types.gen.ts',
    body: 'all.BulkRestore',
    admits: longLists,
  },
  {
    name: 'hey-api, zod',
    package: '@hey-api/openapi-ts',
    args: (bundle) => ['-i', bundle, '-o', '.', '-p', 'zod', '--no-log-file'],
    judged: 'schema',
    file: 'zod.gen.ts',
    body: 'all.zBulkRestore',
    admits: [],
  },
  {
    name: 'orval, fetch',
    package: 'orval',
    args: (bundle) => ['-i', bundle, '-o', 'api.ts', '--client', 'fetch'],
    judged: 'type',
    file: 'api.ts',
    body: 'all.BulkRestore',
    admits: longLists,
  },
  {
    name: 'orval, zod',
    package: 'orval',
    args: (bundle) => ['-i', bundle, '-o', 'api.ts', '--client', 'zod'],
    judged: 'schema',
    file: 'api.ts',
    body: 'all.RestoreOneDrivesBody',
    admits: [],
  },
  {
    name: 'openapi-zod-client',
    package: 'openapi-zod-client',
    args: (bundle) => [bundle, '-o', 'api.ts', '--export-schemas'],
    judged: 'schema',
    file: 'api.ts',
    body: 'all.schemas.BulkRestore',
    withOwnParts: true,
    admits: [],
  },
  {
    name: 'typed-openapi',
    package: 'typed-openapi',
    args: (bundle) => [bundle, '-o', 'api.ts'],
    judged: 'type',
    file: 'api.ts',
    body: 'all.Schemas.BulkRestore',
    admits: longLists,
  },
  {
    name: 'swagger-typescript-api',
    package: 'swagger-typescript-api',
    args: (bundle) => ['generate', '-p', bundle, '-o', '.', '-n', 'api.ts', '--generate-union-enums'],
    judged: 'type',
    file: 'api.ts',
    body: 'all.BulkRestore',
    admits: longLists,
  },
]
