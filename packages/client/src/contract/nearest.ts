const maxEdits = 2

/** The word that was probably meant: the same but for case, or up to two letters away. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((candidate) => ({ candidate, edits: editsBetween(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits * 2 < candidate.length)
    .sort((a, b) => a.edits - b.edits)
  return best?.candidate
}

/** How many letters must be added, taken out or replaced; endless when there are more than `max`. */
function editsBetween(a: string, b: string, max = maxEdits): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const [one, other] = [a.slice(same), b.slice(same)]
  if (one === other) return 0
  if (max === 0) return Number.POSITIVE_INFINITY
  const rest = (x: string, y: string) => editsBetween(x, y, max - 1)
  return (
    1 + Math.min(rest(one.slice(1), other), rest(one, other.slice(1)), rest(one.slice(1), other.slice(1)))
  )
}
