import { catalogue } from './catalogue.ts'
import { judge, type Verdict } from './judge.ts'
import { createScratch } from './scratch.ts'

const words = process.argv.slice(2).filter((word) => word !== '--')
const chosen = catalogue.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No mutation has ${words.join(' or ')} in its name.`)
  process.exit(1)
}

const start = performance.now()
await using scratch = await createScratch()
const verdicts: Verdict[] = []
for await (const verdict of judge(scratch, chosen)) {
  verdicts.push(verdict)
  console.log(lineOf(verdict))
}

const survivors = verdicts.filter(({ outcome }) => outcome === 'survived')
const unexpected = survivors.filter(({ mutation }) => !mutation.survives)
const noticed = verdicts.filter(({ mutation, outcome }) => mutation.survives && outcome !== 'survived')
console.log(`\n${counts()} in ${Math.round((performance.now() - start) / 1000)} s`)
for (const { mutation } of survivors)
  console.log(`survived  ${mutation.name}: ${mutation.survives ?? 'NO REASON'}`)
for (const { mutation } of noticed)
  console.log(`noticed   ${mutation.name}: take its reason out of the catalogue`)
process.exitCode = unexpected.length + noticed.length > 0 ? 1 : 0

function lineOf({ mutation, outcome, by, ms }: Verdict): string {
  return `${outcome.padEnd(9)} ${`${Math.round(ms)} ms`.padStart(8)}  ${mutation.name}  (${by})`
}

function counts(): string {
  const outcomes = ['lint', 'gate', 'types', 'test', 'followed', 'survived'] as const
  const of = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length
  return `${verdicts.length} changes: ${outcomes.map((outcome) => `${of(outcome)} ${outcome}`).join(', ')}`
}
