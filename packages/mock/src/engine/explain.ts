/** What Prism reports of one broken rule. */
export interface Violation {
  path?: string[]
  code?: string | number
  message: string
}

const mostReasons = 5

/** One line for all broken rules: the first few sentences, and how many more there are. */
export function explain(violations: Violation[]): string {
  const reasons = sentences(violations)
  const rest = reasons.length - mostReasons
  return reasons.slice(0, mostReasons).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
}

/** One sentence per broken rule, with the place it is about, such as `/body/restoreToOriginalLocation/OneDrives`. */
export function sentences(violations: Violation[]): string[] {
  return [...new Set(mergeAlternatives(violations).map(sentence))]
}

function sentence({ path = [], message }: Violation): string {
  const reason = message.replace(/^(Request|Response) .*?(?=must|boolean)/, '')
  return path.length === 0 ? reason : `/${path.join('/')} ${reason}`
}

/**
 * Prism lists what is wrong with every branch of an `anyOf` and then the `anyOf` itself. The branches contradict each
 * other, so they become what a person can act on.
 */
function mergeAlternatives(violations: Violation[]): Violation[] {
  const merged: Violation[] = []
  for (const violation of violations) {
    if (violation.code !== 'anyOf') {
      merged.push(violation)
      continue
    }
    const branches: Violation[] = []
    while (merged.length > 0 && isBelow(merged.at(-1), violation)) branches.unshift(merged.pop() as Violation)
    merged.push(...mergeBranches(branches, violation))
  }
  return merged
}

/** A mistake further in is the one to mend; without one, it is the names of which a complete set is needed. */
function mergeBranches(branches: Violation[], whole: Violation): Violation[] {
  const depth = whole.path?.length ?? 0
  const deeper = branches.filter(
    ({ path, code }) => (path?.length ?? 0) > depth && !choosesBranch.has(`${code}`),
  )
  if (deeper.length > 0) return deeper
  const names = branches.flatMap(({ message }) => message.match(/required property '(.+)'/)?.[1] ?? [])
  if (names.length === 0) return [whole]
  return [{ ...whole, message: `must have one complete set of ${[...new Set(names)].sort().join(', ')}` }]
}

/** What tells the branches of an `anyOf` apart, and is no mistake of its own. */
const choosesBranch = new Set(['const', 'false schema'])

function isBelow(violation: Violation | undefined, parent: Violation): boolean {
  const place = violation?.path?.join('/') ?? ''
  return place.startsWith(parent.path?.join('/') ?? '')
}
