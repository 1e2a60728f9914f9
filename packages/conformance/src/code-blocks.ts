import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './architecture/workspace.ts'

/** Code that is shown to be copied, and where. */
export interface CodeBlock {
  /** `path:line` from the root. */
  place: string
  language: string
  code: string
}

const outside = ['**/node_modules/**', '**/dist/**', '**/.generated/**', '**/generated/**', '**/CHANGELOG.md']
const fence = /^```(\w+)[^\n]*\n(.*?)^```/gms
const example = /@example\n((?: *\* ?.*\n)*?) *\*\//g

/** Every code block of the papers and guides, every example of a docstring and every sample of the reference. */
export function readCodeBlocks(): CodeBlock[] {
  return [
    ...filesOf('**/*.md').flatMap((file) => blocksIn(file, fence)),
    ...filesOf('{packages,apps}/*/src/**/*.ts').flatMap((file) => blocksIn(file, example)),
    ...filesOf('apps/docs/samples/*').map((file) => ({
      place: `${file}:1`,
      language: file.split('.').at(-1) ?? '',
      code: textOf(file),
    })),
  ]
}

function blocksIn(file: string, pattern: RegExp): CodeBlock[] {
  const text = textOf(file)
  return [...text.matchAll(pattern)].map(({ 1: first = '', 2: second, index }) => {
    const place = `${file}:${text.slice(0, index).split('\n').length}`
    if (second !== undefined) return { place, language: first, code: second }
    return { place, language: 'ts', code: first.replaceAll(/^ *\* ?/gm, '') }
  })
}

/** The code without its comments. */
export function withoutComments({ language, code }: CodeBlock): string {
  if (/^(sh|bash|shell|ps1|powershell)$/.test(language)) return code.replaceAll(/^\s*#.*$/gm, '')
  return code.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/(?<!:)\/\/.*$/gm, '')
}

function filesOf(pattern: string): string[] {
  const files = globSync(pattern, { cwd: root, exclude: outside })
  return files.map((file) => file.replaceAll('\\', '/')).sort()
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
