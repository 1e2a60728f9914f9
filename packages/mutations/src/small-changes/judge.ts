import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changedText } from './changes-of.ts'
import type { Copies, Copy } from './copies.ts'
import type { Drawn } from './drawn.ts'
import type { Answer, Step } from './steps.ts'

/** What became of a change. */
export interface Verdict {
  /** What noticed it first; `undefined` when nothing did. */
  by: string | undefined
  /** Tests that failed once with it, and then passed. */
  unsteady: string[]
}

/** Asks all steps without a change. */
export async function readUnchanged(copies: Copies, steps: Step[]): Promise<Answer> {
  using copy = await copies.next()
  const answer: Answer = { faults: [], unsteady: [] }
  for (const step of steps) {
    const { faults, unsteady } = await step.ask(copy.folder)
    answer.faults.push(...faults)
    answer.unsteady.push(...unsteady)
  }
  return answer
}

/** Makes a change and asks one step after the other until one notices it. What writes files gets a copy for this change. */
export async function verdictOn(
  { file, text, change }: Drawn,
  copies: Copies,
  steps: Step[],
): Promise<Verdict> {
  const verdict: Verdict = { by: undefined, unsteady: [] }
  let copy: Copy | undefined
  await writeFile(join(copies.base, file), changedText(text, change))
  try {
    for (const step of steps) {
      if (!step.onlyReads) copy ??= await copies.next()
      const { faults, unsteady } = await step.ask(copy?.folder ?? copies.base, file)
      verdict.unsteady.push(...unsteady)
      verdict.by = faults[0]
      if (verdict.by) break
    }
  } finally {
    copy?.[Symbol.dispose]()
    await writeFile(join(copies.base, file), text)
  }
  return verdict
}
