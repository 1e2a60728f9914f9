/** What Prism reports of one broken rule. */
export interface Violation {
  path?: string[]
  code?: string | number
  message: string
}

const mostReasons = 5

/** One sentence per broken rule, with the place it is about, such as `/body/restoreToOriginalLocation/OneDrives`. */
export function explain(violations: Violation[]): string {
  const reasons = [...new Set(mergeAlternatives(violations).map(sentence))]
  const rest = reasons.length - mostReasons
  return reasons.slice(0, mostReasons).join('; ') + (rest > 0 ? `; and ${rest} more` : '')
}

function sentence({ path = [], message }: Violation): string {
  const reason = message.replace(/^Request .*?(?=must|boolean)/, '')
  return path.length === 0 ? reason : `/${path.join('/')} ${reason}`
}

/**
 * Prism lists what is wrong with every branch of an `anyOf` and then the `anyOf` itself. The branches contradict
 * each other, so they become one sentence with the names of which a complete set is needed.
 */
function mergeAlternatives(violations: Violation[]): Violation[] {
  const merged: Violation[] = []
  for (const violation of violations) {
    if (violation.code !== 'anyOf') {
      merged.push(violation)
      continue
    }
    const names = new Set<string>()
    while (merged.length > 0 && isBelow(merged.at(-1), violation)) {
      const name = merged.pop()?.message.match(/required property '(.+)'/)?.[1]
      if (name) names.add(name)
    }
    const message = `must have one complete set of ${[...names].sort().join(', ')}`
    merged.push({ ...violation, message })
  }
  return merged
}

function isBelow(violation: Violation | undefined, parent: Violation): boolean {
  const place = violation?.path?.join('/') ?? ''
  return place.startsWith(parent.path?.join('/') ?? '')
}
