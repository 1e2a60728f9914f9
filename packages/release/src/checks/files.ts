import type { Rule } from '../rules.ts'
import type { Tarball } from '../tarball.ts'

const always = ['package.json', 'README.md', 'LICENSE']
const papers = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/

/** What is missing: a file that package.json names, that a module imports, or that every package has. */
export function missingFiles({ manifest, files }: Tarball, { required }: Rule): string[] {
  const named = namedFiles([manifest.exports, manifest.imports, manifest.bin, manifest.types, manifest.main])
  const needed = [
    ...always,
    ...required,
    ...named,
    ...[...files].flatMap(([file, text]) => importedFiles(file, text)),
  ]
  return [...new Set(needed)]
    .filter((file) => !files.get(file)?.trim())
    .map((file) => `${file} is missing or empty`)
}

/** What is there and should not be. */
export function strayFiles({ files }: Tarball, rule: Rule): string[] {
  return [...files.keys()]
    .filter((file) => !papers.test(file) && !rule.files.test(file))
    .map((file) => `${file} does not belong into the package`)
}

function namedFiles(field: unknown): string[] {
  if (typeof field === 'string') return [field.replace(/^\.\//, '')]
  if (typeof field !== 'object' || field === null) return []
  return Object.values(field).flatMap(namedFiles)
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
