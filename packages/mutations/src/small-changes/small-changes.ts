import { type Copies, createCopies } from './copies.ts'
import { type Drawn, drawnOf, readChanges } from './drawn.ts'
import { readUnchanged, type Verdict, verdictOn } from './judge.ts'
import { type Options, readOptions } from './options.ts'
import { createPrograms, type Programs } from './programs.ts'
import { readSteps } from './read-steps.ts'
import { lineOf, summaryOf, verdictOf } from './report.ts'
import type { Answer, Step } from './steps.ts'
import { Unusable } from './unusable.ts'

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** Draws small changes in a package of a repository, prints them, and says which of them its checks notice. */
export async function smallChanges(root: string, words: string[]): Promise<void> {
  const start = performance.now()
  const options = readOptions(root, words)
  const drawn = readDrawn(root, options)
  if (options.isList) {
    for (const each of drawn) console.log(lineOf(each, options.folder))
    return
  }
  const { copies, programs } = createPlace()
  const steps = await prepare(root, options, copies, programs)
  const judged: [Drawn, Verdict][] = []
  for (const each of drawn) {
    const verdict = await verdictOn(each, copies, steps)
    judged.push([each, verdict])
    console.log(`${lineOf(each, options.folder)}   ${verdictOf(verdict, options.folder)}`)
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`\n${summaryOf(judged, options, seconds).join('\n')}`)
}

function readDrawn(root: string, { sources, seed, count, only }: Options): Drawn[] {
  const changes = readChanges(root, sources)
  if (changes.length < count)
    throw new Unusable(`${sources} can have ${changes.length} small changes only; ask for a smaller --count.`)
  console.log(
    `${changes.length} small changes of ${sources} are possible; ${count} are drawn with seed ${seed}.`,
  )
  return drawnOf(changes, count, seed).filter(({ number }) => only?.includes(number) ?? true)
}

/** Where copies are made and programs run. Both are gone when this process ends, however that is. */
function createPlace(): { copies: Copies; programs: Programs } {
  const copies = createCopies()
  const programs = createPrograms()
  process.on('exit', () => {
    programs.endAll()
    copies.remove()
  })
  for (const [signal, code] of Object.entries(exitCodes)) process.on(signal, () => process.exit(code))
  return { copies, programs }
}

/** Builds what tests need, and asks everything once. @throws Unusable when it is red before anything is changed */
async function prepare(root: string, options: Options, copies: Copies, programs: Programs): Promise<Step[]> {
  await copies.fill(root)
  const { builds, steps } = await readSteps(root, options, copies.temporary, programs)
  for (const build of builds) checkGreen(await build.ask(copies.base))
  const answer = await readUnchanged(copies, steps)
  checkGreen(answer)
  console.log(`Without any change all is green: ${steps.map(({ name }) => name).join('; ')}.`)
  for (const name of answer.unsteady) console.log(`Failed once, then passed: ${name}`)
  return steps
}

function checkGreen({ faults }: Answer): void {
  if (faults.length > 0) throw new Unusable(`Red without any change:\n${faults.join('\n')}`)
}
