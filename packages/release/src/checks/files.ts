import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

const always = ['package.json', 'README.md', 'LICENSE']
const papers = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/

/** What is missing: a file that package.json names, that a module imports, or that every package has. */
export function missingFiles({ manifest, files }: Tarball, { required }: Rule): string[] {
  const needed = [
    ...always,
    ...required,
    ...namedFiles(manifest),
    ...linkedFiles(files.get('README.md')),
    ...[...files].flatMap(([file, text]) => importedFiles(file, text)),
  ]
  return [...new Set(needed)]
    .filter((file) => !files.get(file)?.trim())
    .map((file) => `${file} is missing or empty`)
}

/** What is there and should not be: a file of another kind, or one that nothing leads to. */
export function strayFiles(tarball: Tarball, rule: Rule): string[] {
  const ours = [...tarball.files.keys()].filter((file) => !papers.test(file))
  const led = ledTo(tarball)
  return [
    ...ours
      .filter((file) => !rule.files.test(file))
      .map((file) => `${file} does not belong into the package`),
    ...ours
      .filter((file) => rule.files.test(file) && !rule.required.includes(file) && !led.has(file))
      .map((file) => `nothing leads to ${file}`),
  ]
}

/** The files that package.json and the README lead to. A module comes with its declarations, and they with it. */
function ledTo({ manifest, files }: Tarball): Set<string> {
  const led = new Set([...namedFiles(manifest), ...linkedFiles(files.get('README.md'))])
  // A set goes on over what is added meanwhile.
  for (const file of led) {
    for (const next of importedFiles(file, files.get(file) ?? '')) led.add(next)
    const twin = file.endsWith('.d.ts') ? file.replace(/\.d\.ts$/, '.js') : file.replace(/\.js$/, '.d.ts')
    if (files.has(twin)) led.add(twin)
  }
  return led
}

function namedFiles({ exports, imports, bin, types, main }: Tarball['manifest']): string[] {
  return stringsIn([exports, imports, bin, types, main]).map((file) => file.replace(/^\.\//, ''))
}

/** The papers beside the README that it links to. */
function linkedFiles(readme = ''): string[] {
  return [...readme.matchAll(/\]\((docs\/[\w-]+\.md)/g)].map(([, file = '']) => file)
}

function stringsIn(field: unknown): string[] {
  if (typeof field === 'string') return [field]
  if (typeof field !== 'object' || field === null) return []
  return Object.values(field).flatMap(stringsIn)
}

/** What a module or a declaration says it imports from beside itself, of the same kind as itself. */
export function importedFiles(file: string, text: string): string[] {
  const kind = file.match(/\.(d\.ts|js)$/)?.[1]
  // One file that esbuild has made has its imports inside, and strings that look like others.
  if (!kind || text.length > maxReadLength) return []
  const statements = text.matchAll(/\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g)
  return [...statements].map(([, , path = '']) => {
    const target = new URL(path, `file:///${file}`).pathname.slice(1)
    return kind === 'js' ? target : target.replace(/\.(js|ts)$/, '.d.ts').replace(/\.d\.d\.ts$/, '.d.ts')
  })
}

const maxReadLength = 500_000
