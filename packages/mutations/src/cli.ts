import { rmSync } from 'node:fs'
import { catalogue } from './catalogue.ts'
import { judge, type Verdict } from './judge.ts'
import { isGood, lineOf, summaryOf } from './report.ts'
import { createScratch } from './scratch.ts'

const words = process.argv.slice(2).filter((word) => word !== '--')
const chosen = catalogue.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No change has ${words.join(' or ')} in its name.`)
  process.exit(1)
}

const start = performance.now()
const verdicts: Verdict[] = []
await using scratch = await createScratch()
// A run that is interrupted leaves no copy behind.
process.on('exit', () => rmSync(scratch.folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))
for await (const verdict of judge(scratch, chosen)) {
  verdicts.push(verdict)
  console.log(lineOf(verdict))
}
console.log(`\n${summaryOf(verdicts).join('\n')}\n${Math.round((performance.now() - start) / 1000)} s`)
process.exitCode = isGood(verdicts) ? 0 : 1
