import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the samples are: `<operationId>.<ending>`, each a whole program. */
export const samplesFolder = fileURLToPath(new URL('../samples/', import.meta.url))

/** The languages of the samples, in the order of the page. */
export const languages = [
  { ending: 'ts', lang: 'typescript', label: 'TypeScript' },
  { ending: 'sh', lang: 'shell', label: 'curl' },
  // The name says it where the sample is read.
  { ending: 'ps1', lang: 'powershell', label: 'PowerShell (untried)' },
] as const

/** A sample as references show it, see `x-codeSamples` of Redoc. */
export interface CodeSample {
  lang: string
  label: string
  source: string
}

/** A description of an API in one object, as far as it is looked at here. */
export interface ApiDocument {
  paths: Record<string, object>
}

/** A copy of a document in which every operation has its samples. An operation that has none stays as it is. */
export function withSamples<Document extends ApiDocument>(document: Document): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key, withOwnSamples(value)])),
  ])
  return { ...document, paths: Object.fromEntries(paths) }
}

function withOwnSamples(value: { operationId?: string }): unknown {
  if (value.operationId === undefined) return value
  const samples = samplesOf(value.operationId)
  return samples.length === 0 ? value : { ...value, 'x-codeSamples': samples }
}

/** The samples of an operation. */
export function samplesOf(operationId: string): CodeSample[] {
  return languages.flatMap(({ ending, lang, label }) => {
    const file = `${samplesFolder}${operationId}.${ending}`
    return existsSync(file) ? [{ lang, label, source: readFileSync(file, 'utf8') }] : []
  })
}
