import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The examples of a package; see {@link findExamples}. */
export interface Examples {
  /** The code behind each `@example` of its sources and each `ts` block of its pages that names no file, by number. */
  readonly codes: Record<string, string>
  /** The names that its entry points export. */
  readonly exported: readonly string[]
  /** Those of them that have no example of their own. */
  readonly withoutExample: readonly string[]
}

// A doc comment with an example, and what is exported behind it: one name or a list.
const documentedExport =
  /@example\n(?:(?!\*\/).)*\*\/\s*export (?:(?:abstract |async )?(?:class|const|function\*?|interface|type) (\w+)|type \{(.*?)\})/gs

/** Reads what a package shows of itself, so that a test can compile and run it. */
export async function findExamples(folder: string, entries: readonly string[]): Promise<Examples> {
  const source = join(folder, 'src')
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')))
  const comments = texts.flatMap((text) => [...text.matchAll(/@example\n((?: *\* ?.*\n)*?) *\*\//g)])
  const shown = comments.map(([, code = '']) => code.replace(/^ *\* ?/gm, ''))
  const pages = await readPages(folder)
  const blocks = [...pages.matchAll(/```ts\n(?!\/\/ \S+\.\w+\n)(.*?)```/gs)].map(([, code = '']) => code)

  const lists = await Promise.all(entries.map((name) => readFile(join(source, `${name}.ts`), 'utf8')))
  const exported = [...lists.join('\n').matchAll(/^export .*?\{(.*?)\}/gms)].flatMap(([, list]) =>
    namesIn(list),
  )
  const documented = [...texts.join('\n').matchAll(documentedExport)].flatMap(
    ([, name, list]) => name ?? namesIn(list),
  )
  return {
    codes: Object.fromEntries([...shown, ...blocks].map((code, n) => [`example ${n}`, code])),
    exported,
    withoutExample: exported.filter((name) => !documented.includes(name)),
  }
}

/** The README of a package and what stands beside it in `docs`. */
async function readPages(folder: string): Promise<string> {
  const docs = await readdir(join(folder, 'docs')).catch(() => [])
  const files = ['README.md', ...docs.map((name) => `docs/${name}`)]
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n')
}

function namesIn(list = ''): string[] {
  return list.replaceAll('type ', '').match(/\w+/g) ?? []
}
