import type { Change } from './diff.ts'
import { placeOf, tokensOf } from './place-of.ts'
import { impacts } from './version.ts'

/** The section of one version, in sentences. Wording, references and what a sample holds are left out. */
export function sectionFor(version: string, changes: Change[]): string {
  const lines = impacts
    .toReversed()
    .flatMap((impact) =>
      changes.filter((change) => change.impact === impact && isWorthALine(change)).map(line),
    )
  return `## ${version}\n\n${[...new Set(lines)].join('\n') || '- Wording and examples only.'}\n`
}

function isWorthALine(change: Change): boolean {
  const { impact, kind, sentence } = change
  if (impact !== 'minor') return impact === 'major'
  const tokens = wholeTokens(change)
  const example = tokens.indexOf('examples')
  const isWholeExample = example === tokens.length - 2 && kind !== 'modified'
  return sentence !== undefined || (tokens.at(-1) !== '$ref' && (example < 0 || isWholeExample))
}

const becomes = { added: 'is new.', removed: 'is gone.', modified: 'is another one.' } as const

function line(change: Change): string {
  const { impact, kind, path, sentence, verdicts } = change
  const tokens = wholeTokens(change)
  if (sentence) return `- ${impact}: ${placeOf(tokens.slice(0, -1))} ${sentence}`
  const reasons = verdicts.map(({ message }) => message).join(' ')
  return `- ${impact}: ${reasons ? `${placeOf(tokensOf(path))}: ${reasons}` : `${placeOf(tokens)} ${becomes[kind]}`}`
}

function wholeTokens({ path, property }: Change): string[] {
  return [...tokensOf(path), ...(property?.split('/') ?? [])]
}
