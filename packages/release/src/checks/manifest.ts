import { isDeepStrictEqual } from 'node:util'
import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies']

/** Fields that only this repository can use. */
const unusable = ['devDependencies', 'scripts']

/** What is wrong in the package.json of a tarball for whoever installs it. */
export function manifestFaults({ manifest }: Tarball, rule: Rule): string[] {
  const ranges = kinds.flatMap((kind) => Object.entries((manifest[kind] ?? {}) as Record<string, string>))
  const local = ranges
    .filter(([, range]) => /^(workspace|catalog|link|file|portal):/.test(range))
    .map(([name, range]) => `${name} is "${range}", which only this repository understands`)
  const dependencies = Object.keys({
    ...(manifest.dependencies as object),
    ...(manifest.optionalDependencies as object),
  })
  const unexpected = dependencies
    .filter((name) => !rule.dependencies.includes(name))
    .map((name) => `it would install ${name}`)
  const ours = unusable
    .filter((field) => field in manifest)
    .map((field) => `its package.json has ${field}, which are of use only in this repository`)
  const source = /@onedrive-restore\/source/.test(JSON.stringify([manifest.exports, manifest.imports]))
    ? ['it exports sources, which are not in it']
    : []
  // npm packs a README and a licence unasked, and a changelog only when it is listed.
  const changelog = ((manifest.files ?? []) as string[]).includes('CHANGELOG.md')
    ? []
    : ['its "files" do not list CHANGELOG.md, so whoever updates would not get it']
  const changed = Object.entries({ license: 'MIT', type: 'module', ...rule.fields })
    .filter(([field, value]) => !isDeepStrictEqual(manifest[field], value))
    .map(([field, value]) => `its "${field}" is not ${JSON.stringify(value)}`)
  return [...local, ...unexpected, ...ours, ...source, ...changelog, ...changed]
}
