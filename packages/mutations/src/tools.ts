import { join } from 'node:path'
import type { Scratch } from './scratch.ts'

/** The contract in one piece, as `@onedrive-restore/spec/contract` makes it. */
export interface Bundle {
  document: Record<string, unknown>
  yaml: string
}

interface Comparison {
  bump?: string
  complaint?: string
}

/** What the copy itself does with its contract: the code is loaded from the copy, so that it works on the copy. */
export interface Tools {
  bundleContract(): Promise<Bundle>
  writeBundle(bundle: Bundle): Promise<void>
  everyChange(base: object, revision: object): { impact: string }[]
  compare(base: string, revision: string): Promise<Comparison>
  /** Brings the generated files up to date and returns those that changed, below the copy. */
  writeGenerated(bundle: Bundle): Promise<string[]>
}

type Generator = { writeGenerated(document: object): Promise<string[]> }

export async function loadTools({ folder, contract }: Scratch): Promise<Tools> {
  const { bundleContract } = await import(join(contract, 'src/contract.ts'))
  const { writeBundle } = await import(join(contract, 'src/write-bundle.ts'))
  const { everyChange } = await import(join(contract, 'src/every-change.ts'))
  const { compare } = await import(join(contract, 'src/diff.ts'))
  const generators = ['packages/client', 'packages/mock'].map(async (name) => {
    const generator: Generator = await import(join(folder, name, 'generator/generate.ts'))
    return async (document: object) =>
      (await generator.writeGenerated(document)).map((file) => `${name}/src/generated/${file}`)
  })
  const generate = await Promise.all(generators)
  return {
    bundleContract,
    writeBundle,
    everyChange,
    compare,
    writeGenerated: async ({ document }) =>
      (await Promise.all(generate.map((write) => write(document)))).flat(),
  }
}
