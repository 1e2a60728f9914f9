import { certainties, sources } from './sources.ts'

const words = {
  documented: 'documented in',
  elsewhere: 'documented elsewhere in',
  seen: 'seen in',
} as const

/** One line that says where a statement comes from, and how sure that makes it, surest first. */
export function sourceLine(names: string[]): string {
  const parts = certainties.flatMap((certainty) => {
    const some = names.filter((name) => sources.get(name) === certainty)
    if (some.length === 0) return []
    if (certainty === 'inferred') return names.length === some.length ? 'inferred' : 'inferred in part'
    return `${words[certainty]} ${some.join(', ')}`
  })
  return `Sources: ${parts.join('; ')}.`
}

/** A description with its sources as its last paragraph, whether it had them before or not. */
export function withSources(description = '', names: string[]): string {
  return [withoutSources(description), sourceLine(names)].filter(Boolean).join('\n\n')
}

/** A description of the bundle without the paragraph of its sources: for labels, where only the statement belongs. */
export function withoutSources(description: string): string {
  return description
    .trim()
    .replace(/(^|\n\n)Sources: .*\.$/, '')
    .trim()
}
