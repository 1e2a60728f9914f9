import type { Change } from './diff.ts'
import { impacts } from './version.ts'

/** The section of one version. Wording, sources, references and what a sample holds are left out. */
export function sectionFor(version: string, changes: Change[]): string {
  const lines = impacts
    .toReversed()
    .flatMap((impact) =>
      changes.filter((change) => change.impact === impact && isWorthALine(change)).map(line),
    )
  return `## ${version}\n\n${[...new Set(lines)].join('\n') || '- Wording and examples only.'}\n`
}

function isWorthALine({ path, property = '', impact }: Change): boolean {
  if (impact === 'patch') return false
  return impact === 'major' || !/\/examples\/|x-source|\$ref\/?$/.test(`${path}/${property}`)
}

function line({ impact, kind, path, property, verdicts }: Change): string {
  const reasons = verdicts.map(({ message }) => message).join(' ')
  return `- ${impact}: ${reasons || `${kind} ${readable(path)}${property ? ` ${property}` : ''}`}`
}

/** A JSON pointer as people read it: `/Organizations/{organizationId}/Action` instead of `#/paths/~1Organizations~1...`. */
function readable(pointer: string): string {
  const plain = pointer.replaceAll('~1', '/').replaceAll('~0', '~')
  return `\`${plain.replace('#/paths/', '').replace('#/', '')}\``
}
