/** How much a change asks of the version, the least first. */
export const impacts = ['patch', 'minor', 'major'] as const

export type Impact = (typeof impacts)[number]

type Version = [major: number, minor: number, patch: number]

/** The greater of two impacts. */
export function worse(one: Impact, other: Impact): Impact {
  return impacts.indexOf(one) > impacts.indexOf(other) ? one : other
}

/**
 * What is wrong with the version of a revision, as a sentence; `undefined` when it follows the rules: three numbers, never
 * lower than before, raised as far as the changes ask, and raised at all only by one release.
 *
 * @param impact of the worst change; `undefined` when nothing has changed
 */
export function versionComplaint(
  base: string,
  revision: string,
  impact: Impact | undefined,
): string | undefined {
  const [before, after] = [parse(base), parse(revision)]
  if (!before || !after) return `info.version ${after ? base : revision} is not three numbers, such as 1.2.3.`
  if (compareVersions(after, before) < 0) return `info.version fell from ${base} to ${revision}.`
  if (!impact || compareVersions(after, next(before, impact)) >= 0) return undefined
  const step = revision === base ? `stayed ${base}` : `went from ${base} to ${revision}`
  return `info.version ${step}, but these changes require a ${impact} bump (${next(before, impact).join('.')}).`
}

function parse(text: string): Version | undefined {
  const numbers = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text)?.slice(1).map(Number)
  return numbers as Version | undefined
}

function compareVersions(one: Version, other: Version): number {
  const index = one.findIndex((number, place) => number !== other[place])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}

function next([major, minor, patch]: Version, impact: Impact): Version {
  if (impact === 'major') return [major + 1, 0, 0]
  return impact === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1]
}
