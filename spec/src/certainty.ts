/** Words whose change can take from how sure a reader is, or from what keeps them from harm. */
const losses: Record<string, (before: unknown, after: unknown) => string[]> = {
  'x-source': (before, after) => {
    const gone = missing(before, after)
    if (gone.length === 0) return []
    const left = listed(after)
    return [`rests no longer on ${words(gone)}${left.length > 0 ? `, but on ${words(left)}` : ''}.`]
  },
  'x-pinned': (before, after) => missing(before, after).map((sentence) => `no longer says "${sentence}"`),
  description: fewerMarks,
  summary: fewerMarks,
}

/** What a changed word takes from what is known, each in words that follow the name of its place; mostly nothing. */
export function lostCertainty(word: string, before: unknown, after: unknown): string[] {
  return losses[word]?.(before, after) ?? []
}

/** Whether the gate rates a change of this word by what it takes away, and otherwise as wording. */
export function isAboutCertainty(word: string): boolean {
  return word in losses
}

function fewerMarks(before: unknown, after: unknown): string[] {
  const marks = marksOf(after)
  return [...marksOf(before)].flatMap(([section, count]) => {
    const fewer = count - (marks.get(section) ?? 0)
    if (fewer <= 0) return []
    const where = section === '' ? '' : ` under "${section}"`
    return [`marks ${fewer} ${fewer === 1 ? 'statement' : 'statements'} fewer as inferred${where}.`]
  })
}

/** How often something is marked as inferred, under each heading: the guides stand in one description. */
function marksOf(text: unknown): Map<string, number> {
  const [intro = '', ...sections] = typeof text === 'string' ? text.split(/^# /m) : []
  const counted = sections.map((part): [string, number] => [part.split('\n')[0] ?? '', count(part)])
  return new Map([['', count(intro)], ...counted])
}

function count(text: string): number {
  return text.split('(inferred)').length - 1
}

function missing(before: unknown, after: unknown): string[] {
  return listed(before).filter((one) => !listed(after).includes(one))
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function words(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
