const locale = 'en'
const numbers = new Intl.NumberFormat(locale)
const rules = new Intl.PluralRules(locale)

const nouns = {
  drive: { one: 'drive', other: 'drives' },
  batch: { one: 'batch', other: 'batches' },
  run: { one: 'run', other: 'runs' },
  event: { one: 'event', other: 'events' },
  line: { one: 'line', other: 'lines' },
  session: { one: 'session', other: 'sessions' },
  rejected: { one: 'rejected line', other: 'rejected lines' },
  byte: { one: 'byte', other: 'bytes' },
} as const

/** What the page counts. */
export type Noun = keyof typeof nouns

/** A number as people write it: `10,000`. */
export function numberOf(count: number): string {
  return numbers.format(count)
}

/** A number with its noun: `1 drive`, `10,000 drives`. */
export function countOf(count: number, noun: Noun): string {
  return `${numberOf(count)} ${nouns[noun][rules.select(count) === 'one' ? 'one' : 'other']}`
}

/** The one of two words that goes with a number: `is` for one, `are` for more. */
export function verbOf(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other
}
