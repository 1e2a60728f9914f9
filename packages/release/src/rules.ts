/** What the tarball of one package may be. */
export interface Rule {
  /** Every file must match; package.json, README.md, LICENSE and CHANGELOG.md may be there besides. */
  files: RegExp
  /** Files that no field of package.json names and that must be there all the same. */
  required: string[]
  maxPackedBytes: number
  maxUnpackedBytes: number
  /** Packages that whoever installs it gets as well. */
  dependencies: string[]
  /** Fields of package.json whose loss nobody would see by trying the package. */
  fields: Record<string, unknown>
}

const modules = /^dist\/[\w/-]+\.(js|d\.ts)$/

/** By name without the scope. The sizes are those of November 2026 and a fifth. */
export const rules: Record<string, Rule> = {
  cli: {
    files: modules,
    required: [],
    maxPackedBytes: 40_000,
    maxUnpackedBytes: 130_000,
    dependencies: ['@onedrive-restore/client', '@onedrive-restore/runs', 'commander', 'csv-parse'],
    fields: { engines: { node: '>=22.13' }, peerDependenciesMeta: { pg: { optional: true } } },
  },
  client: {
    files: /^(dist\/[\w/-]+\.(js|d\.ts)|docs\/[\w-]+\.md)$/,
    required: [],
    maxPackedBytes: 123_000,
    maxUnpackedBytes: 490_000,
    dependencies: [],
    fields: {
      engines: { node: '>=20' },
      sideEffects: false,
      peerDependenciesMeta: { 'openapi-fetch': { optional: true } },
    },
  },
  mock: {
    files: /^dist\/((cli|index|mock)\.js|types\/[\w/-]+\.d\.ts|THIRD-PARTY-NOTICES\.txt)$/,
    required: ['dist/THIRD-PARTY-NOTICES.txt'],
    maxPackedBytes: 580_000,
    maxUnpackedBytes: 3_200_000,
    dependencies: [],
    fields: { engines: { node: '>=20' } },
  },
  runs: {
    files: modules,
    required: [],
    maxPackedBytes: 36_000,
    maxUnpackedBytes: 125_000,
    dependencies: ['@onedrive-restore/client'],
    fields: {
      engines: { node: '>=20' },
      sideEffects: false,
      peerDependenciesMeta: { pg: { optional: true } },
    },
  },
  spec: {
    files: /^dist\/openapi\.(yaml|json|(compat|3\.0)\.yaml)$/,
    required: ['CHANGELOG.md'],
    maxPackedBytes: 107_000,
    maxUnpackedBytes: 700_000,
    dependencies: [],
    fields: {},
  },
}
