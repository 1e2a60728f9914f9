import type { Options } from './options.ts'
import type { Programs } from './programs.ts'
import { buildStep, type Step, typeSteps } from './steps.ts'
import { createTestStep } from './test-step.ts'
import { type Checked, readBuilds, readChecked, readDependents } from './workspace.ts'

/** What has to be built before anything is asked, and what is asked about a change, in this order. */
export interface Steps {
  builds: Step[]
  steps: Step[]
}

/** The types of a package, then its quick tests; where that is wanted, the same of the packages that depend on it. */
export async function readSteps(
  root: string,
  { folder, excluded, withDependents }: Options,
  temporary: string,
  programs: Programs,
): Promise<Steps> {
  const others = withDependents ? readDependents(root, folder) : []
  const own = await readChecked(root, folder)
  const dependents = await Promise.all(others.map((other) => readChecked(root, other)))
  const builds = readBuilds(root, [folder, ...others])
  const testSteps = (packages: Checked[]) => {
    const projects = packages.flatMap((each) => each.projects)
    return projects.length > 0 ? [createTestStep(projects, excluded, temporary, programs)] : []
  }
  return {
    builds: builds.map((build) => buildStep(build, programs)),
    steps: [
      ...typeSteps(own, programs),
      ...builds.filter(({ reads }) => reads.includes(folder)).map((build) => buildStep(build, programs)),
      ...testSteps([own]),
      ...dependents.flatMap((each) => typeSteps(each, programs)),
      ...testSteps(dependents),
    ],
  }
}
