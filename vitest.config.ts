import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { longFaults, projects } from './scripts/tests/projects.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const conditions = ['@onedrive-restore/source']

const faults = longFaults()
if (faults.length > 0) throw new Error(`The list of scripts/tests/long.mjs is wrong: ${faults.join('; ')}.`)

/** What a worker has loaded serves the next file only within a project, so the files of one stay together. */
class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(projects.map(({ name }, place) => [name, place]))
    const placeOf = ({ project }: TestSpecification) => places.get(project.name) ?? 0
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b))
  }
}

/** All projects share one pool, so that there are never more workers than cores. */
export default defineConfig({
  ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
  test: {
    globalSetup: [`${root}packages/testing/src/shared/set-up.ts`],
    sequence: { sequencer: ByProject },
    // Many tests wait, for a server or a process; vitest would leave a core to nobody.
    maxWorkers: '100%',
    // Test files share a process, and so what they import: loading Prism or Redocly took longer than most tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: projects.map(({ name, folder, include, exclude = [] }) => ({
      extends: true,
      root: `${root}${folder}`,
      test: { name, include, exclude },
    })),
  },
})
