import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies']
const scripts = ['preinstall', 'install', 'postinstall']

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
  const run = scripts
    .filter((name) => name in ((manifest.scripts ?? {}) as object))
    .map((name) => `it would run a ${name} script`)
  const source = /@onedrive-restore\/source/.test(JSON.stringify([manifest.exports, manifest.imports]))
    ? ['it exports sources, which are not in it']
    : []
  // npm packs a README and a licence unasked, and a changelog only when it is listed.
  const changelog = ((manifest.files ?? []) as string[]).includes('CHANGELOG.md')
    ? []
    : ['its "files" do not list CHANGELOG.md, so whoever updates would not get it']
  const licence = manifest.license === 'MIT' ? [] : ['its licence is not MIT']
  return [...local, ...unexpected, ...run, ...source, ...changelog, ...licence]
}
