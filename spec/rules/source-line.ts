import { certainties, type Source, sources } from './sources.ts'

const words = {
  documented: 'documented in',
  elsewhere: 'documented elsewhere in',
  seen: 'seen in',
} as const

/** One line that says where a statement comes from, and how sure that makes it, surest first. */
export function sourceLine(names: string[]): string {
  const found = names.flatMap((name) => sources.get(name) ?? [])
  const parts = certainties.flatMap((certainty) => {
    const some = found.filter((source) => source.certainty === certainty)
    if (some.length === 0) return []
    if (certainty === 'inferred') return found.length === some.length ? 'inferred' : 'inferred in part'
    return `${words[certainty]} ${listed(ledBy(some).map(([lead, ones]) => `${lead}${listed(ones.map(linked))}`))}`
  })
  return `${found.length === 1 ? 'Source' : 'Sources'}: ${parts.join('; ')}.`
}

/** Sources that have a lead in common stand behind one. */
function ledBy(some: Source[]): [lead: string, ones: Source[]][] {
  const groups = new Map<string, Source[]>()
  for (const source of some) {
    const key = source.lead?.[0] ?? source.name
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()].map((ones) => {
    const [one, several] = ones[0]?.lead ?? []
    const lead = ones.length === 1 ? one : several
    return [lead ? `${lead} ` : '', ones]
  })
}

function linked({ name, href }: Source): string {
  return href ? `[${name}](${href})` : name
}

function listed(texts: string[]): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`
}

/** A description with its sources as its last paragraph, whether it had them before or not. */
export function withSources(description = '', names: string[]): string {
  return [withoutSources(description), sourceLine(names)].filter(Boolean).join('\n\n')
}

/** A description of the bundle without the paragraph of its sources: for labels, where only the statement belongs. */
export function withoutSources(description: string): string {
  return description
    .trim()
    .replace(/(^|\n\n)Sources?: .*\.$/, '')
    .trim()
}

/** A copy of a document in which every description is another. */
export function withDescriptions<Document>(document: Document, change: (text: string) => string): Document {
  if (Array.isArray(document)) return document.map((one) => withDescriptions(one, change)) as Document
  if (typeof document !== 'object' || document === null) return document
  const entries = Object.entries(document).map(([key, value]) => [
    key,
    key === 'description' && typeof value === 'string' ? change(value) : withDescriptions(value, change),
  ])
  return Object.fromEntries(entries)
}
