import { expect, test } from 'vitest'
import type { Verdict } from '../src/judge.ts'
import { isGood, summaryOf } from '../src/report.ts'

const verdict = (outcome: Verdict['outcome'], survives?: string): Verdict => ({
  mutation: { name: `a ${outcome}`, harm: 'breaks', edits: [], ...(survives && { survives }) },
  outcome,
  by: 'that',
  ms: 1,
})

test.for<[verdicts: Verdict[], good: boolean, line: string]>([
  [
    [verdict('lint'), verdict('followed')],
    true,
    '2 changes: 1 lint, 0 gate, 0 types, 0 test, 1 followed, 0 survived',
  ],
  [[verdict('survived', 'nobody can know')], true, 'survived  a survived: nobody can know'],
  [[verdict('survived')], false, 'survived  a survived: nobody says why'],
  [[verdict('gate', 'nobody can know')], false, 'noticed   a gate: take its reason out of the catalogue'],
])('a survivor needs a reason, and only a survivor %#', ([verdicts, good, line]) => {
  expect(isGood(verdicts)).toBe(good)
  expect(summaryOf(verdicts)).toContain(line)
})
