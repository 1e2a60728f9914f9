import type { Verdict } from './judge.ts'

const outcomes = ['lint', 'gate', 'types', 'test', 'followed', 'survived'] as const

/** One line: who noticed, after how long, what, and by what. */
export function lineOf({ mutation, outcome, by, ms }: Verdict): string {
  return `${outcome.padEnd(9)} ${`${Math.round(ms)} ms`.padStart(8)}  ${mutation.name}  (${by})`
}

/** How many of each, then every survivor with its reason. */
export function summaryOf(verdicts: Verdict[]): string[] {
  const counts = outcomes.map(
    (name) => `${verdicts.filter(({ outcome }) => outcome === name).length} ${name}`,
  )
  return [
    `${verdicts.length} changes: ${counts.join(', ')}`,
    ...survivorsOf(verdicts).map(
      ({ mutation }) => `survived  ${mutation.name}: ${mutation.survives ?? 'nobody says why'}`,
    ),
    ...noticedAfterAll(verdicts).map(
      ({ mutation }) => `noticed   ${mutation.name}: take its reason out of the catalogue`,
    ),
  ]
}

/** Whether nothing survives without a reason, and no reason is left of what is noticed. */
export function isGood(verdicts: Verdict[]): boolean {
  return (
    survivorsOf(verdicts).every(({ mutation }) => mutation.survives) && noticedAfterAll(verdicts).length === 0
  )
}

function survivorsOf(verdicts: Verdict[]): Verdict[] {
  return verdicts.filter(({ outcome }) => outcome === 'survived')
}

function noticedAfterAll(verdicts: Verdict[]): Verdict[] {
  return verdicts.filter(({ mutation, outcome }) => mutation.survives && outcome !== 'survived')
}
