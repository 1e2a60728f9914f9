import { join } from 'node:path'
import type { Programs } from './programs.ts'
import type { Build, Checked } from './workspace.ts'

/** Something that can notice a change. */
export interface Step {
  /** What it is, in the words of the report. */
  name: string
  /** Whether it leaves a repository as it is. */
  onlyReads: boolean
  /** Asks it about a repository. Without a changed file it says all that is red; with one the first of it. */
  ask(folder: string, changed?: string): Promise<Answer>
}

/** What a step has to say. */
export interface Answer {
  /** What is red; empty when it notices nothing. */
  faults: string[]
  /** What was red once, and then no more. */
  unsteady: string[]
}

/** What is said of a program that did not come to an end. */
export const timeLimit = 'time limit'

/** Checks the types of a package, if it has a line that does. */
export function typeSteps({ folder, typecheck }: Checked, programs: Programs): Step[] {
  if (!typecheck) return []
  return [{ onlyReads: true, ...commandStep(`typecheck of ${folder}`, folder, typecheck, programs) }]
}

/** Builds what tests need. */
export function buildStep({ folder, command }: Build, programs: Programs): Step {
  return { onlyReads: false, ...commandStep(`build of ${folder}`, folder, command, programs) }
}

function commandStep(name: string, below: string, command: string, programs: Programs) {
  const ask = async (folder: string): Promise<Answer> => {
    const code = await programs.run(command, join(folder, below))
    const fault = code === undefined ? `${timeLimit} in the ${name}` : name
    return { faults: code === 0 ? [] : [fault], unsteady: [] }
  }
  return { name, ask }
}
